namespace Solvent.Analyzers.Tests.Documentation;

/// <summary>A rule as the tables show it.</summary>
/// <param name="Id">Its id: <c>SLV2001</c>.</param>
/// <param name="Title">What it finds.</param>
/// <param name="Category">The field that it belongs to.</param>
/// <param name="Severity">Its severity, in words.</param>
/// <param name="HasFix">Whether a fix is offered.</param>
/// <param name="HelpLink">The page that explains it.</param>
internal sealed record RuleEntry(string Id, string Title, string Category, string Severity, bool HasFix, string HelpLink)
{
    /// <summary>The row of a table whose pages are where <paramref name="pages"/> says.</summary>
    public string Row(string pages) => $"| [{Id}]({pages}{Id}.md) | {Category} | {Severity} | {(HasFix ? "yes" : "no")} | {Title} |";
}
