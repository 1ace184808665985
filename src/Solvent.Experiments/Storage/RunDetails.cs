using System.Data.Common;
using System.Globalization;

namespace Solvent.Experiments;

/// <summary>Adds to runs what other tables know about them, with as many queries for a thousand runs as for one.</summary>
internal static class RunDetails
{
    private const int MostKeys = 5_000;

    public static IReadOnlyList<RunRecord> Add(ITrackingDatabase database, IReadOnlyList<(long Key, RunRecord Run)> runs)
        => [.. runs.Chunk(MostKeys).SelectMany(some => AddToSome(database, some))];

    /// <summary>Keys as they stand in an <c>IN (…)</c>. They are numbers, and more than a command takes as parameters.</summary>
    public static string KeyList(IEnumerable<long> keys) => string.Join(',', keys.Select(key => key.ToString(CultureInfo.InvariantCulture)));

    private static IEnumerable<RunRecord> AddToSome(ITrackingDatabase database, IReadOnlyList<(long Key, RunRecord Run)> runs)
    {
        var keys = KeyList(runs.Select(run => run.Key));
        var parameters = Read(database, $"SELECT run, name, value FROM param WHERE run IN ({keys})", row => row.GetString(2));
        var tags = Read(database, $"SELECT run, name, value FROM tag WHERE run IN ({keys})", row => row.GetString(2));
        var metrics = Read(database, $"SELECT run, name, value FROM metric WHERE run IN ({keys})", row => row.Number(2));
        var datasets = Read(
            database,
            $"SELECT run, name, version, hash, mode FROM dataset WHERE run IN ({keys}) ORDER BY run, name, length(version), version, mode",
            row => new RunDataset(row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4) is "read" ? DatasetAccess.Read : DatasetAccess.Write));
        var packages = Read(
            database, $"SELECT run, name, version, sha512 FROM package WHERE run IN ({keys}) ORDER BY run, name", row => new RunPackage(row.GetString(1), row.GetString(2), row.TextOrNull(3)));
        var artifacts = Read(
            database, $"SELECT run, name, kind, hash, bytes FROM artifact WHERE run IN ({keys}) ORDER BY run, name", row => new RunArtifact(row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt64(4)));
        return runs.Select(run => run.Run with
        {
            Params = Sorted(parameters[run.Key]),
            Tags = Sorted(tags[run.Key]),
            Metrics = Sorted(metrics[run.Key]),
            Datasets = [.. datasets[run.Key].Select(row => row.Value)],
            Packages = [.. packages[run.Key].Select(row => row.Value)],
            Artifacts = [.. artifacts[run.Key].Select(row => row.Value)],
        });
    }

    private static ILookup<long, (string Name, T Value)> Read<T>(ITrackingDatabase database, string sql, Func<DbDataReader, T> value)
        => database.Query(sql, row => (Run: row.GetInt64(0), Name: row.GetString(1), Value: value(row))).ToLookup(row => row.Run, row => (row.Name, row.Value));

    // Rows mostly come in the order of names, which a list takes at its end.
    private static SortedList<string, T> Sorted<T>(IEnumerable<(string Name, T Value)> values)
    {
        var sorted = new SortedList<string, T>(StringComparer.Ordinal);
        foreach (var (name, value) in values) sorted.Add(name, value);
        return sorted;
    }
}
