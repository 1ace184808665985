using Solvent.Datasets;
using Solvent.Quality;
using Solvent.Tables;

namespace Solvent.Retraining;

/// <summary>Whether a version is fit to learn from: whether it meets the expectations that were committed with it.</summary>
internal static class DataFitness
{
    /// <summary>The failure of the expectations of a version; <see langword="null"/> when it meets them, or has none.</summary>
    /// <exception cref="SolventException">What reading the version, or expectations that nobody understands, throws.</exception>
    public static async Task<SolventException?> FailureAsync(DatasetRepository repository, DatasetVersion version, CancellationToken cancellationToken)
    {
        if (await repository.ReadSuiteAsync(version.Reference, cancellationToken) is not { } text) return null;
        var suite = Expectations.Parse(text);
        if (suite.Count == 0) return null;
        var options = new ValidationOptions
        {
            TableName = version.Reference,
            // What an expectation names lies where the file of the dataset does.
            Folder = version.TrackedPath is { } path ? Path.GetDirectoryName(Path.Combine(repository.Root, path)) : repository.Root,
        };
        var report = suite.Validate(Table.Open(await repository.MaterializeAsync(version.Reference, cancellationToken), cancellationToken), options, cancellationToken);
        try
        {
            report.EnsurePassed();
            return null;
        }
        catch (SolventException failure)
        {
            return failure;
        }
    }
}
