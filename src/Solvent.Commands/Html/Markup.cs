using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Solvent.Commands.Html;

/// <summary>Text inside markup.</summary>
internal static class Markup
{
    // The default encoder turns every letter beyond ASCII into an entity.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The text with what would be markup written as entities; fit for elements and quoted attributes.</summary>
    public static string Encode(string text) => Encoder.Encode(text);
}
