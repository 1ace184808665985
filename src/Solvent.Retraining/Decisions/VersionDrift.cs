using Solvent.Datasets;
using Solvent.Drift;
using Solvent.Tables;

namespace Solvent.Retraining;

/// <summary>Compares versions of the dataset of a policy, each pair once.</summary>
internal sealed class VersionDrift(RetrainingPolicy policy, DatasetRepository repository)
{
    private readonly Dictionary<(string From, string To), DriftReport> _reports = [];

    public async Task<DriftReport> CompareAsync(string from, string to, CancellationToken cancellationToken)
    {
        if (_reports.TryGetValue((from, to), out var known)) return known;
        var (reference, current) = (await OpenAsync(from, cancellationToken), await OpenAsync(to, cancellationToken));
        var names = reference.Columns.Concat(current.Columns).Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        // What the model said, and whether it was right, follow from the world and are no cause; a version may lack them.
        var told = new[] { policy.Data.Label, policy.Data.Score }.OfType<string>();
        var options = new DriftOptions
        {
            Columns = policy.Data.DriftColumns.Count > 0 ? [.. policy.Data.DriftColumns] : null,
            Exclude = [.. policy.Data.DriftExclude, .. told.Where(names.Contains)],
        };
        return _reports[(from, to)] = DriftDetection.Compare(reference, current, options, cancellationToken) with { ReferenceName = from, CurrentName = to };
    }

    private async Task<Table> OpenAsync(string reference, CancellationToken cancellationToken)
        => Table.Open(await repository.MaterializeAsync(reference, cancellationToken), cancellationToken);
}
