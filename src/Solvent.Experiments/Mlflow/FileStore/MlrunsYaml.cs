using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Solvent.Experiments;

/// <summary>
/// The values of a <c>meta.yaml</c>, which may come from anybody: names with plain values, and mappings of them one level down, written <c>outer/inner</c>. Lists
/// and aliases are passed over.
/// </summary>
internal static class MlrunsYaml
{
    private const long LargestFile = 16L << 20;

    /// <exception cref="SolventException"><c>mlruns-invalid</c>, with the line.</exception>
    public static IReadOnlyDictionary<string, string> Read(string path)
    {
        try
        {
            if (new FileInfo(path).Length > LargestFile) throw Invalid(path, line: null, "it is larger than 16 MB");
            using var reader = File.OpenText(path);
            var parser = new Parser(reader);
            var values = new Dictionary<string, string>(StringComparer.Ordinal);
            parser.Consume<StreamStart>();
            if (parser.TryConsume<StreamEnd>(out _)) throw Invalid(path, 1, "it is empty");
            parser.Consume<DocumentStart>();
            if (!parser.Accept<MappingStart>(out _)) throw Invalid(path, 1, "it does not begin with a mapping");
            ReadMapping(parser, "", values);
            return values;
        }
        catch (YamlException exception)
        {
            throw Invalid(path, (int)Math.Clamp(exception.Start.Line, 1, int.MaxValue), exception.Message, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Invalid(path, line: null, exception.Message, exception);
        }
    }

    public static SolventException Invalid(string path, int? line, string problem, Exception? cause = null)
        => new("mlruns-invalid", $"'{path}'{(line is null ? "" : FormattableString.Invariant($", line {line}"))}: {problem.TrimEnd('.')}.", cause)
        {
            File = path,
            Line = line,
            Hint = "Restore the file, or take the run out of the folder. The other runs are imported.",
        };

    private static void ReadMapping(Parser parser, string prefix, Dictionary<string, string> values)
    {
        parser.Consume<MappingStart>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var key))
            {
                parser.SkipThisAndNestedEvents();
                parser.SkipThisAndNestedEvents();
                continue;
            }

            if (parser.TryConsume<Scalar>(out var value)) Add(prefix + key.Value, value, values);
            else if (prefix.Length == 0 && parser.Accept<MappingStart>(out _)) ReadMapping(parser, key.Value + "/", values);
            else parser.SkipThisAndNestedEvents();
        }
    }

    private static void Add(string name, Scalar value, Dictionary<string, string> values)
    {
        if (value.Style is ScalarStyle.Plain && value.Value is "" or "null" or "~") return;
        values[name] = value.Value;
    }
}
