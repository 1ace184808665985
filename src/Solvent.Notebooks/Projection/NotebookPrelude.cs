namespace Solvent.Notebooks;

/// <summary>What every C# notebook can use without saying so, as a C# file to compile beside a projection.</summary>
public static class NotebookPrelude
{
    /// <summary>The namespaces that cells need not import.</summary>
    public static IReadOnlyList<string> Namespaces { get; } =
    [
        "System",
        "System.Collections",
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
            public static DisplayedValue Display(this object? value, string mimeType, string nextMimeType, params string[] more) => new();
            public static string ToDisplayString(this object? value, string mimeType = "text/plain") => "";
            public static void ClearOutput(bool wait = false) { }
            public static DisplayedValue display(object? value, string mimeType, string nextMimeType, params string[] more) => new();
            public static void Javascript(string content) { }
            public static void CSS(string content) { }
            public static object HTML(string content) => content;
            public static object Markdown(string content) => content;
            public static object SVG(string content) => content;
            public static object Latex(string content) => content;
            public static object Picture(string path) => path;
            public static object Picture(byte[] bytes) => bytes;
            public static ProgressBar Progress(double total = 1, string? title = null) => new();
            public static IEnumerable<T> WithProgress<T>(this IEnumerable<T> source, string? title = null) => source;
            public static IAsyncEnumerable<T> WithProgress<T>(this IAsyncEnumerable<T> source, string? title = null, long? total = null) => source;
        }

        internal sealed class ProgressBar : IProgress<double>, IDisposable
        {
            public double Value => 0;
            public void Report(double value) { }
            public void Increment(double by = 1) { }
            public void Complete() { }
            public void Dispose() { }
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
