namespace Solvent.Notebooks;

/// <summary>What every C# notebook can use without saying so, as a C# file to compile beside a projection.</summary>
public static class NotebookPrelude
{
    /// <summary>The namespaces that cells need not import.</summary>
    public static IReadOnlyList<string> Namespaces { get; } =
    [
        "System",
        "System.Collections.Generic",
        "System.IO",
        "System.Linq",
        "System.Text",
        "System.Threading",
        "System.Threading.Tasks",
    ];

    /// <summary>The prelude with the usings of <see cref="Namespaces"/>.</summary>
    public static string Text { get; } = Create([]);

    private const string Displays =
        """
        #nullable enable
        global using static NotebookPrelude;

        /// <summary>Stands for what the kernel offers to cells.</summary>
        internal static class NotebookPrelude
        {
            public static DisplayedValue display(object? value, string? mimeType = null) => new();
            public static DisplayedValue Display(this object? value, string? mimeType = null) => new();
            public static string ToDisplayString(this object? value, string mimeType = "text/plain") => "";
            public static object HTML(string content) => content;
            public static object Markdown(string content) => content;
            public static object SVG(string content) => content;
        }

        internal sealed class DisplayedValue
        {
            public void Update(object? value) { }
        }

        """;

    /// <summary>The prelude with more usings, such as those of the Solvent rooms that the host offers.</summary>
    public static string Create(IEnumerable<string> moreNamespaces)
        => string.Concat(Namespaces.Concat(moreNamespaces).Distinct().Select(name => $"global using {name};\n")) + Displays.ReplaceLineEndings("\n");
}
