namespace Solvent.Notebooks;

/// <summary>The names and aliases of the languages that cells are written in.</summary>
internal static class CellLanguage
{
    public const string CSharp = "csharp";
    public const string Markdown = "markdown";
    public const string Raw = "raw";
    public const string Sql = "sql";
    public const string Value = "value";

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["csharp"] = CSharp, ["c#"] = CSharp, ["C#"] = CSharp,
        ["markdown"] = Markdown, ["md"] = Markdown,
        ["html"] = "html",
        ["javascript"] = "javascript", ["js"] = "javascript",
        ["mermaid"] = "mermaid",
        ["fsharp"] = "fsharp", ["f#"] = "fsharp", ["F#"] = "fsharp",
        ["pwsh"] = "pwsh", ["powershell"] = "pwsh",
        ["python"] = "python", ["r"] = "r", ["R"] = "r",
        ["sql"] = Sql, ["kql"] = "kql", ["http"] = "http", ["value"] = Value,
    };

    /// <summary>The languages that run, in the order in which messages name them.</summary>
    public static IReadOnlyList<string> Supported { get; } = [CSharp, Markdown, "html", "javascript", "mermaid", Sql, Value];

    /// <summary>Whether lines that start with <c>#!</c> can only be directives in text of this language.</summary>
    public static bool HasMagics(string language) => language is "html" or "javascript" or "mermaid" or Sql;

    /// <summary>Whether a line <c>#!name</c> switches the language; names are case-sensitive.</summary>
    public static bool TryGet(string alias, out string language) => Names.TryGetValue(alias, out language!);

    /// <summary>The one name of a language that metadata may spell in many ways.</summary>
    public static string Canonical(string name)
        => Names.TryGetValue(name, out var exact) ? exact
            : Names.TryGetValue(name.ToLowerInvariant(), out var lower) ? lower
            : name;
}
