using Solvent.Lint.Sources;

namespace Solvent.Lint.Fixing;

/// <summary>A fix that can be made.</summary>
internal sealed record FixProposal(AppliedFix Fix, IReadOnlyList<SourceEdit> Edits);
