namespace Solvent.Promotion;

/// <summary>Data of a notebook as its project remembers it, so that who checks the project later need not have the bytes.</summary>
/// <param name="Name">The path as the notebook writes it, or the reference of a dataset version.</param>
public sealed record PromotedData(string Name)
{
    /// <summary>The version that a file is read from: <c>flights@1f3a…</c>.</summary>
    public string? Pinned { get; init; }

    /// <summary>The generated file that has rows of it for the tests.</summary>
    public string? Sample { get; init; }

    /// <summary>Whether the sample has all rows.</summary>
    public bool IsWhole { get; init; }
}
