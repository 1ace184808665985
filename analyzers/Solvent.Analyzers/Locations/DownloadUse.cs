using System.Collections.Generic;
using System.Linq;
using Solvent.Analyzers.Literals;

namespace Solvent.Analyzers.Locations;

/// <summary>Tells whether what takes an address in reads what is there.</summary>
internal static class DownloadUse
{
    private static readonly HashSet<string> ClientTypes = new(StringComparer.Ordinal)
    {
        "HttpClient", "WebClient", "HttpRequestMessage", "WebRequest", "HttpWebRequest", "HttpClientJsonExtensions", "HttpClientExtensions", "Uri", "RestClient", "RestRequest",
    };

    private static readonly HashSet<string> DownloadWords = new(StringComparer.Ordinal) { "download", "fetch" };

    // An address that is shown, logged, compared or opened in a browser brings in no data.
    private static readonly HashSet<string> Shown = new(StringComparer.Ordinal)
    {
        "Write", "WriteLine", "WriteLineAsync", "display", "Display", "DisplayAs", "HTML", "Markdown", "AsHtml", "AsMarkdown", "ToHtml", "Start", "StartsWith", "EndsWith", "Contains", "Equals", "Equal",
        "AreEqual", "IndexOf", "Replace", "Append", "AppendLine", "Be", "AppendHtml", "HtmlString", "IHtmlContent",
    };

    /// <summary>Whether the address is certainly read.</summary>
    public static bool Is(TextUse use) => use.Kind == TextUseKind.Argument
        && ((use.Type is { } type && ClientTypes.Contains(type) && !Shown.Contains(use.Name)) || NameWords.HasAny(use.Name, DownloadWords));

    /// <summary>Whether the address is certainly not read: every end of its uses only shows it.</summary>
    public static bool IsNever(IReadOnlyCollection<TextUse> uses)
    {
        var ends = uses.Where(use => use.Kind != TextUseKind.Held).ToList();
        return ends.Count > 0 && ends.TrueForAll(IsShown);
    }

    private static bool IsShown(TextUse use) => use.Kind == TextUseKind.Other
        || Shown.Contains(use.Name)
        || use.Name.StartsWith("Log", StringComparison.Ordinal)
        || use.Name.EndsWith("Exception", StringComparison.Ordinal);
}
