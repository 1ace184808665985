using Microsoft.CodeAnalysis;

namespace Solvent.Lint.Sources;

/// <summary>What is compiled and analysed together.</summary>
/// <param name="Sources">The trees.</param>
/// <param name="References">What they are compiled against.</param>
/// <param name="Notes">What is known already not to be visible to the rules.</param>
internal sealed record LintUnit(
    IReadOnlyList<LintSource> Sources, IReadOnlyList<MetadataReference> References, IReadOnlyList<LintNote> Notes);
