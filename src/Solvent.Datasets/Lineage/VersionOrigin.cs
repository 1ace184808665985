namespace Solvent.Datasets;

/// <summary>What produced a version, as far as it was known when it was committed.</summary>
/// <param name="Notebook">The notebook, relative to the root with <c>/</c>; <see langword="null"/> outside of a notebook.</param>
/// <param name="Cell">The 0-based position of the cell in it.</param>
/// <param name="Code">The code of the cell.</param>
/// <param name="Run">The identifier of the run.</param>
/// <param name="Inputs">The versions that were read to make it.</param>
public sealed record VersionOrigin(string? Notebook, int? Cell, string? Code, string? Run, IReadOnlyList<VersionInput> Inputs);
