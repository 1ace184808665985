namespace Solvent.Lint;

/// <summary>A finding that nobody has to act on.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Kind">Where it is said that nobody has to.</param>
/// <param name="Justification">The reason that is given, or <see langword="null"/>.</param>
public sealed record SuppressedFinding(Finding Finding, SuppressionKind Kind, string? Justification);
