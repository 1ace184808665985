using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Solvent.Runner;

/// <summary>Reads the values of parameters from a JSON or YAML file: one mapping of names to values or lists of values.</summary>
public static class ParameterFile
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The values in a file whose name ends with <c>.json</c>, <c>.yaml</c> or <c>.yml</c>.</summary>
    /// <exception cref="SolventException"><c>parameter-file-invalid</c>, with the line; <c>file-not-found</c>.</exception>
    public static IReadOnlyList<GivenParameter> Read(string path)
    {
        try
        {
            return Path.GetExtension(path).ToLowerInvariant() switch
            {
                ".json" => ReadJson(path),
                ".yaml" or ".yml" => ReadYaml(path),
                _ => throw Invalid(path, "has no name that ends with .json, .yaml or .yml"),
            };
        }
        catch (JsonException exception)
        {
            throw Invalid(path, $"is no JSON: {exception.Message.TrimEnd('.')}", exception.LineNumber + 1, exception);
        }
        catch (YamlException exception)
        {
            throw Invalid(path, $"is no YAML: {exception.Message.TrimEnd('.')}", exception.Start.Line, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SolventException("file-not-found", $"Cannot read '{path}': {exception.Message}", exception) { File = path, Hint = "Check the path." };
        }
    }

    private static List<GivenParameter> ReadJson(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path), Lenient);
        if (json.RootElement.ValueKind != JsonValueKind.Object) throw Invalid(path, "does not begin with an object of names and values", 1);
        return [.. json.RootElement.EnumerateObject().Select(property => property.Value.ValueKind switch
        {
            JsonValueKind.Object => throw Invalid(path, $"has an object as the value of '{property.Name}'"),
            JsonValueKind.Array => Given(path, property.Name, [.. property.Value.EnumerateArray().Select(Text)]),
            _ => Given(path, property.Name, Text(property.Value)) with { IsText = property.Value.ValueKind == JsonValueKind.String },
        })];
    }

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static List<GivenParameter> ReadYaml(string path)
    {
        using var reader = new StreamReader(path);
        var parser = new Parser(reader);
        parser.Consume<StreamStart>();
        var values = new List<GivenParameter>();
        if (parser.TryConsume<StreamEnd>(out _)) return values;
        parser.Consume<DocumentStart>();
        if (!parser.TryConsume<MappingStart>(out _)) throw Invalid(path, "does not begin with a mapping of names to values", parser.Current!.Start.Line);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var name = parser.Consume<Scalar>().Value;
            if (parser.TryConsume<Scalar>(out var scalar)) values.Add(Given(path, name, Text(scalar)) with { IsText = scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted });
            else if (parser.TryConsume<SequenceStart>(out _)) values.Add(Given(path, name, Elements(parser)));
            else throw Invalid(path, $"has neither a value nor a list of values for '{name}'", parser.Current!.Start.Line);
        }

        return values;
    }

    private static List<string> Elements(Parser parser)
    {
        var elements = new List<string>();
        while (!parser.TryConsume<SequenceEnd>(out _)) elements.Add(Text(parser.Consume<Scalar>()));
        return elements;
    }

    // YAML has other words for nothing.
    private static string Text(Scalar scalar) => scalar is { IsPlainImplicit: true, Style: ScalarStyle.Plain, Value: "" or "~" or "null" } ? "null" : scalar.Value;

    private static GivenParameter Given(string path, string name, string text) => new(name, text) { Source = Path.GetFileName(path) };

    private static GivenParameter Given(string path, string name, IReadOnlyList<string> elements)
        => new(name, $"[{string.Join(", ", elements)}]") { Elements = elements, Source = Path.GetFileName(path) };

    private static SolventException Invalid(string path, string problem, long? line = null, Exception? cause = null)
        => new("parameter-file-invalid", $"'{path}' {problem}.", cause)
        {
            File = path,
            Line = line is > 0 and <= int.MaxValue ? (int)line : null,
            Hint = "Write one mapping: { \"trees\": 100, \"rate\": 0.5 }.",
        };
}
