namespace Solvent.Datasets;

/// <summary>A version as the copy of a project has it.</summary>
/// <param name="Dataset">The name that the copy calls the dataset by, which may have been renamed since.</param>
/// <param name="Version">The number of the version there: <c>v3</c>.</param>
/// <param name="Source">The version of the project with its bytes.</param>
public sealed record CopiedVersion(string Dataset, string Version, DatasetVersion Source);
