namespace Solvent.Datasets;

/// <summary>A version that another was made from.</summary>
/// <param name="Reference">Its name at that time: <c>taxi@v1</c>.</param>
/// <param name="Hash">Its SHA-256, which names it for good.</param>
public sealed record VersionInput(string Reference, string Hash);
