using Solvent.Notebooks;

namespace Solvent.Kernel.Formatting;

/// <summary>Writes markup as it is. Its members are called by name.</summary>
internal sealed class MarkupFormatter
{
    public string MimeType { get; } = MimeBundle.Html;

    public bool Format(object value, TextWriter writer)
    {
        var bundle = ((IDisplayable)value).ToMimeBundle();
        if ((bundle[MimeType] ?? bundle[Svg.MimeType]) is not { } html) return false;
        writer.Write(html);
        return true;
    }
}
