namespace Solvent.Promotion.Updating.Merging;

/// <summary>What has become of a text that two sides have changed.</summary>
/// <param name="Text">The text; where there are conflicts, with both sides between markers.</param>
/// <param name="Conflicts">Where the two sides contradict each other; empty when they do not.</param>
internal sealed record MergedText(string Text, IReadOnlyList<MergeConflict> Conflicts);
