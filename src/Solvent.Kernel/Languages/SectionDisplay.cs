using System.Net;
using Solvent.Notebooks;

namespace Solvent.Kernel.Languages;

/// <summary>What the sections of a cell in languages other than C# show.</summary>
internal static class SectionDisplay
{
    /// <summary>The languages that a cell can be written in.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["csharp", "markdown", "html", "javascript", "mermaid"];

    /// <summary>The display of <paramref name="text"/> in one of <see cref="Languages"/> other than C#.</summary>
    public static MimeBundle Create(string language, string text) => language switch
    {
        "markdown" => MimeBundle.Empty.With(MimeBundle.Markdown, text).With(MimeBundle.PlainText, text),
        "html" => MimeBundle.FromHtml(text, text),
        "javascript" => MimeBundle.FromHtml(Script(text), text).With("application/javascript", text),
        // A client that knows mermaid draws it; in all others the text of the diagram is readable. Nothing is loaded from the network.
        "mermaid" => MimeBundle.Empty
            .With("text/vnd.mermaid", text)
            .With(MimeBundle.Html, $"<pre class=\"mermaid\">{WebUtility.HtmlEncode(text)}</pre>")
            .With(MimeBundle.PlainText, text),
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "No section language."),
    };

    // The end tag ends a script wherever it stands, also in a string.
    private static string Script(string text)
        => $"<script>\n{text.Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase)}\n</script>";
}
