using Solvent.Kernel.Formatting;
using Solvent.Kernel.Formatting.Images;
using Solvent.Kernel.Formatting.ProgressBars;

namespace Solvent.Kernel;

/// <summary>
/// What cells call to show values, imported with <c>using static</c>. The same code in a program writes plain text to the console.
/// </summary>
public static class Displays
{
    private static IDisplaySink Sink => DisplayContext.Current ?? ConsoleDisplaySink.Instance;

    /// <summary>Shows a value.</summary>
    /// <param name="value">Any value; sequences of records become tables.</param>
    /// <param name="mimeType">The representation to show (<c>text/plain</c>, <c>text/html</c>, <c>text/markdown</c>, <c>application/json</c>,
    /// <c>image/png</c> for its bytes); the richest one when omitted.</param>
    /// <returns>The display, to update it.</returns>
    public static DisplayedValue display(object? value, string? mimeType = null) => (mimeType is null ? new DisplayedValue(Sink) : new DisplayedValue(Sink, mimeType)).Show(value);

    /// <summary>Shows a value in several representations, of which the client takes the one that it knows best.</summary>
    /// <returns>The display, to update it.</returns>
    public static DisplayedValue display(object? value, string mimeType, string nextMimeType, params string[] more)
        => new DisplayedValue(Sink, [mimeType, nextMimeType, .. more]).Show(value);

    /// <summary>Removes what the cell has shown so far. On a console nothing is removed.</summary>
    /// <param name="wait">Whether to wait until the cell shows something new, so that nothing flickers.</param>
    public static void ClearOutput(bool wait = false) => Sink.Clear(wait);

    /// <summary>Markup to be shown as it is.</summary>
    public static Html HTML(string content) => new(content);

    /// <summary>Markdown to be rendered.</summary>
    public static MarkdownText Markdown(string content) => new(content);

    /// <summary>A drawing in SVG.</summary>
    public static Svg SVG(string content) => new(content);

    /// <summary>A formula in LaTeX, or text with formulas.</summary>
    public static LatexText Latex(string content) => new(content);

    /// <summary>A picture in a file: PNG, JPEG, GIF or WebP.</summary>
    /// <exception cref="SolventException"><c>image-not-found</c>, or <c>image-format-unknown</c>.</exception>
    public static ImageContent Picture(string path) => ImageContent.FromFile(path);

    /// <summary>A picture in memory: the bytes of a PNG, JPEG, GIF or WebP file.</summary>
    /// <exception cref="SolventException"><c>image-format-unknown</c>.</exception>
    public static ImageContent Picture(byte[] bytes) => new(bytes);

    /// <summary>Shows a bar that <see cref="ProgressBar.Report"/> and <see cref="ProgressBar.Increment"/> move; dispose it when the work has ended.</summary>
    /// <param name="total">How much there is to do; 1 for reports of a share.</param>
    /// <param name="title">What is being done.</param>
    public static ProgressBar Progress(double total = 1, string? title = null) => new(Sink, total, title);

    /// <summary>Shows how far the sequence has been read.</summary>
    public static IEnumerable<T> WithProgress<T>(this IEnumerable<T> source, string? title = null)
        => ProgressSequence.Of(source, total => new ProgressBar(Sink, total, title));

    /// <summary>Shows how far the sequence has been read.</summary>
    /// <param name="source">The sequence.</param>
    /// <param name="title">What is being done.</param>
    /// <param name="total">How many items there will be, where it is known.</param>
    public static IAsyncEnumerable<T> WithProgress<T>(this IAsyncEnumerable<T> source, string? title = null, long? total = null)
        => ProgressSequence.Of(source, () => new ProgressBar(Sink, total, title));

    /// <summary>Runs a script in the page that shows the notebook.</summary>
    public static void Javascript(string content) => DisplayMarkup("script", content);

    /// <summary>Adds rules of style to the page that shows the notebook.</summary>
    public static void CSS(string content) => DisplayMarkup("style", content);

    /// <summary>Shows a value; see <see cref="display(object?, string?)"/>.</summary>
    public static DisplayedValue Display(this object? value, string? mimeType = null) => display(value, mimeType);

    /// <summary>The representation of a value as text, such as its HTML.</summary>
    /// <typeparam name="T">Any type. That of .NET Interactive is not generic, which keeps a call from being ambiguous where both are imported.</typeparam>
    public static string ToDisplayString<T>(this T value, string mimeType = "text/plain")
        => Sink.Formatters.Format(value, mimeType)[mimeType] ?? "";

    // The end tag ends a script or style wherever it stands, also in a string.
    private static void DisplayMarkup(string tag, string content)
        => display(new Html($"<{tag}>{content.Replace($"</{tag}", $"<\\/{tag}", StringComparison.OrdinalIgnoreCase)}</{tag}>"));
}
