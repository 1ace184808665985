namespace Solvent.Lint;

/// <summary>A rule of the lint.</summary>
/// <param name="Id">Its id: <c>SLV2001</c>.</param>
/// <param name="Title">What it finds, in one line.</param>
/// <param name="Category">The field that it belongs to.</param>
/// <param name="DefaultSeverity">Its severity unless an <c>.editorconfig</c> says otherwise.</param>
/// <param name="Description">Why it matters.</param>
/// <param name="HelpUri">The page that explains it.</param>
public sealed record LintRule(
    string Id, string Title, string Category, FindingSeverity DefaultSeverity, string Description, string HelpUri)
{
    /// <summary>Whether the rule runs without an <c>.editorconfig</c> that gives it a severity.</summary>
    public bool IsEnabledByDefault { get; init; } = true;
}
