namespace Solvent.Promotion.Reading.Data;

/// <summary>Some rows of the data of a notebook.</summary>
/// <param name="Name">The path as the notebook writes it, or the name of a file for a dataset version.</param>
/// <param name="Reference">The dataset version; <see langword="null"/> for a file.</param>
/// <param name="Text">The rows.</param>
/// <param name="IsWhole">Whether these are all rows.</param>
internal sealed record SampleFile(string Name, string? Reference, string Text, bool IsWhole);
