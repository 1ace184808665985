namespace Solvent.Datasets;

/// <summary>A version that got another number. Its bytes, and so its hash, stay the same.</summary>
/// <param name="From">What it was called: <c>taxi@v3</c>.</param>
/// <param name="To">What it is called now: <c>taxi@v5</c>.</param>
public sealed record RenumberedVersion(string From, string To);
