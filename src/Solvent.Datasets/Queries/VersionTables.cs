using Solvent.Tables;

namespace Solvent.Datasets;

/// <summary>Lends versions to SQL under their references.</summary>
/// <param name="repository">The versions.</param>
/// <param name="session">Who asks for them.</param>
public sealed class VersionTables(DatasetRepository repository, SqlSession session)
{
    /// <summary>Makes a version a table, which is read once.</summary>
    /// <returns>The name of the table: the version with its number, whatever it was called by.</returns>
    /// <exception cref="SolventException">As <see cref="DatasetRepository.MaterializeFileAsync"/>, and <c>table-unreadable</c>.</exception>
    public async Task<string> LendAsync(string reference, CancellationToken cancellationToken = default)
    {
        var version = repository.Resolve(reference);
        var file = await repository.MaterializeFileAsync(version.Reference, file: null, cancellationToken);
        session.LendFile(version.Reference, file, cancellationToken);
        return version.Reference;
    }
}
