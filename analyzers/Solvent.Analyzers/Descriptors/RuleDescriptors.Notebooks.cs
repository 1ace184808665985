using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers;

public static partial class RuleDescriptors
{
    private const string Notebooks = "Notebooks";

    /// <summary>SLV4011.</summary>
    public static readonly DiagnosticDescriptor CommentedOutCode = Warning(
        RuleIds.CommentedOutCode,
        Notebooks,
        "A comment is code that was switched off",
        "This comment is code that never runs; remove it, version control remembers it",
        "Code in comments is not compiled, not tested and not kept up to date. Readers cannot tell whether it is an experiment that failed, an alternative or a mistake.");
}
