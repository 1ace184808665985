using System.Text.Json;
using Solvent.Kernel;
using Solvent.Magics.Sql;
using Solvent.Notebooks;

namespace Solvent.Magics.Values;

/// <summary>The values that pass between the languages of one notebook.</summary>
internal sealed class SharedValues(KernelSession session, SqlTables tables)
{
    private readonly Dictionary<string, HeldValue> _held = new(StringComparer.Ordinal);

    /// <summary>Keeps a text under a name.</summary>
    public void Hold(string name, HeldValue value) => _held[name] = value;

    /// <summary>The value of a name in a language, and its type there.</summary>
    /// <param name="language">Where the value is: <c>csharp</c>, <c>value</c> or <c>sql</c>.</param>
    /// <param name="name">Its name.</param>
    /// <param name="mimeType">The representation wanted, or <see langword="null"/> for the value as it is.</param>
    public (object? Value, Type Type) Get(string language, string name, string? mimeType)
    {
        var (value, type) = Get(language, name);
        if (mimeType is null) return (value, type);
        if (mimeType == MimeBundle.Json) return Typed(value is JsonDocument ? value : JsonValue.Read(JsonValue.Write(value, name)));
        return (session.Formatters.Format(value, mimeType)[mimeType] ?? "", typeof(string));
    }

    /// <summary>Puts a value where a language finds it.</summary>
    public async Task SetAsync(string language, string name, object? value, Type type, ICellOutput output)
    {
        switch (language)
        {
            // SQL sees the variables of C#.
            case "csharp" or "sql":
                await session.SetVariableAsync(name, value, type);
                break;
            case "value":
                Hold(name, value is string text ? new HeldValue(text, MimeType: null) : new HeldValue(JsonValue.Write(value, name), MimeBundle.Json));
                break;
            case "javascript":
                output.Display(Script(name, JsonValue.Write(value is JsonDocument document ? document.RootElement : value, name)));
                break;
            default:
                throw new SolventException("share-unsupported", $"Values cannot be given to '{language}'.")
                {
                    Hint = "Share with csharp, sql, javascript and value, or build the text in C# and show it with HTML(...).",
                };
        }
    }

    private (object? Value, Type Type) Get(string language, string name) => language switch
    {
        "csharp" or "C#" or "c#" => Variable(name),
        "value" => _held.TryGetValue(name, out var held) ? Typed(held.ToObject()) : throw NotFound(language, name, _held.Keys),
        "sql" => tables.Read(name) is { } table ? (table, table.GetType()) : throw NotFound(language, name, []),
        _ => throw new SolventException("share-unsupported", $"Values cannot be read from '{language}'.")
        {
            Hint = "HTML, JavaScript and diagrams live in the page, and other languages do not run here. Share from csharp, sql or value.",
        },
    };

    private (object? Value, Type Type) Variable(string name)
    {
        var variables = session.Variables;
        return variables.LastOrDefault(variable => variable.Name == name) is { } found
            ? (found.Value, found.Type)
            : throw NotFound("csharp", name, variables.Select(variable => variable.Name));
    }

    private static (object? Value, Type Type) Typed(object? value) => (value, value?.GetType() ?? typeof(object));

    // What one output of a page declares with 'const' no other one sees.
    private static MimeBundle Script(string name, string json)
    {
        var assignment = $"globalThis[{JsonSerializer.Serialize(name)}] = {json.Replace("</", "<\\/", StringComparison.Ordinal)};";
        return MimeBundle.FromHtml($"<script>{assignment}</script>", $"{name} is now a variable of JavaScript.");
    }

    private static SolventException NotFound(string language, string name, IEnumerable<string> names)
        => new("variable-not-found", $"There is no value '{name}' in {language}.")
        {
            Hint = NearestName.Suggestion(name, names) ?? (language == "value" ? $"Keep one with #!value --name {name}." : "Run the cell that declares it first."),
            ExitCode = SolventException.WrongUsage,
        };
}
