namespace Solvent.Lint.Duplicates;

/// <summary>Code that is in two cells.</summary>
/// <param name="Copy">Where it is again.</param>
/// <param name="Original">Where it was before, in an earlier cell or notebook.</param>
internal sealed record CodeCopy(CopyPlace Copy, CopyPlace Original);
