using System.Text;

namespace Solvent.Kernel.Formatting.Rendering;

/// <summary>Text within HTML.</summary>
internal static class HtmlText
{
    private const char FirstControlPicture = '\u2400';

    /// <summary>Escapes markup, and shows control characters, which neither HTML nor XML allows, by their pictures.</summary>
    public static string Escape(string text)
    {
        var html = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '&' => html.Append("&amp;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                '\t' or '\n' or '\r' => html.Append((char)rune.Value),
                < ' ' => html.Append((char)(FirstControlPicture + rune.Value)),
                0xFFFE or 0xFFFF => html.Append('\uFFFD'),
                _ => html.Append(rune),
            };
        }

        return html.ToString();
    }
}
