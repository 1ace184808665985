using System.Net;
using System.Text.RegularExpressions;
using Solvent.Notebooks;

namespace Solvent.Kernel.Formatting;

/// <summary>HTML that is shown as it is.</summary>
/// <param name="Content">The markup; the caller answers for its safety.</param>
[TypeFormatterSource(typeof(MarkupFormatterSource))]
public sealed partial record Html(string Content) : IDisplayable
{
    /// <inheritdoc/>
    public MimeBundle ToMimeBundle() => MimeBundle.FromHtml(Content, ToText());

    /// <inheritdoc/>
    public override string ToString() => Content;

    internal string ToText() => WebUtility.HtmlDecode(Tag.Replace(Invisible.Replace(Content, ""), "")).Trim();

    [GeneratedRegex("<script\\b.*?</script>|<style\\b.*?</style>|<!--.*?-->", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Invisible { get; }

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag { get; }
}
