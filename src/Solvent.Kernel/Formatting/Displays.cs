using Solvent.Kernel.Formatting;

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
    public static DisplayedValue display(object? value, string? mimeType = null) => new DisplayedValue(Sink, mimeType).Show(value);

    /// <summary>Markup to be shown as it is.</summary>
    public static Html HTML(string content) => new(content);

    /// <summary>Markdown to be rendered.</summary>
    public static MarkdownText Markdown(string content) => new(content);

    /// <summary>A drawing in SVG.</summary>
    public static Svg SVG(string content) => new(content);

    /// <summary>Shows a value; see <see cref="display"/>.</summary>
    public static DisplayedValue Display(this object? value, string? mimeType = null) => display(value, mimeType);

    /// <summary>The representation of a value as text, such as its HTML.</summary>
    public static string ToDisplayString(this object? value, string mimeType = "text/plain")
        => Sink.Formatters.Format(value, mimeType)[mimeType] ?? "";
}
