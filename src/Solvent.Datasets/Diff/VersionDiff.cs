using System.Globalization;

namespace Solvent.Datasets;

/// <summary>Compares two versions of whatever they hold.</summary>
internal sealed class VersionDiff(DatasetStore store, MaterializedFiles materialized, DiffOptions options)
{
    // A folder is compared in a glance; what takes longer is asked for by name.
    private const int MostSummaries = 20;
    private const long MostSummarizedBytes = 100_000_000;

    public async Task<DatasetDiff> RunAsync(DatasetVersion from, DatasetVersion to, CancellationToken cancellationToken)
    {
        if (options.ExportPath is { } path) DiffExport.FormatOf(path);
        if (from.Hash == to.Hash && from.Kind == to.Kind && options is { File: null, ExportPath: null }) return DatasetDiff.OfIdentical(from, to);
        if (from.Kind == DatasetKind.File && to.Kind == DatasetKind.File) return await CompareFilesAsync(from, to, FileOf(from), FileOf(to), cancellationToken);
        var (left, right) = (await store.Contents.FilesAsync(from, cancellationToken), await store.Contents.FilesAsync(to, cancellationToken));
        if (options.File is { } file) return await CompareFilesAsync(from, to, Find(from, left, file), Find(to, right, file), cancellationToken);
        RequireNoTableOptions($"{from.Reference} and {to.Reference} are compared as folders", "Name a table in both with --file.");
        var files = FilesDiff.Of(left, right);
        return DatasetDiff.OfFiles(from, to, files with { Changed = await SummarizeAsync(from, to, files.Changed, cancellationToken) });
    }

    private async Task<DatasetDiff> CompareFilesAsync(DatasetVersion from, DatasetVersion to, DatasetFile left, DatasetFile right, CancellationToken cancellationToken)
    {
        if (RowCount.IsTable(left.Path) && RowCount.IsTable(right.Path)) return await CompareTablesAsync(from, to, left, right, options, cancellationToken);
        var noTable = RowCount.IsTable(left.Path) ? right : left;
        RequireNoTableOptions($"'{noTable.Path}' is no table", "Rows can be compared of .csv, .tsv, .parquet, .json, .jsonl and .arrow files.");
        return DatasetDiff.OfFiles(from, to, left.Hash == right.Hash
            ? new FilesDiff([], [], [], [], 1)
            : new FilesDiff([], [], [new ChangedFile(right.Path, left.Hash, right.Hash, left.Bytes, right.Bytes)], [], 0));
    }

    private async Task<DatasetDiff> CompareTablesAsync(
        DatasetVersion from, DatasetVersion to, DatasetFile left, DatasetFile right, DiffOptions tableOptions, CancellationToken cancellationToken)
    {
        var leftPath = await materialized.GetAsync(from, left, cancellationToken);
        var rightPath = await materialized.GetAsync(to, right, cancellationToken);
        return await Task.Run(() => new TableDiff(from, to, tableOptions, cancellationToken).Compare(leftPath, rightPath), cancellationToken);
    }

    private async Task<IReadOnlyList<ChangedFile>> SummarizeAsync(DatasetVersion from, DatasetVersion to, IReadOnlyList<ChangedFile> changed, CancellationToken cancellationToken)
    {
        var (count, bytes) = (0, 0L);
        var summarized = new List<ChangedFile>(changed.Count);
        foreach (var file in changed)
        {
            var isLookedAt = RowCount.IsTable(file.Path) && count < MostSummaries && bytes + file.OldBytes + file.NewBytes <= MostSummarizedBytes;
            summarized.Add(isLookedAt ? file with { Summary = await SummaryAsync(from, to, file, cancellationToken) } : file);
            if (!isLookedAt) continue;
            count++;
            bytes += file.OldBytes + file.NewBytes;
        }

        return summarized;
    }

    private async Task<string> SummaryAsync(DatasetVersion from, DatasetVersion to, ChangedFile file, CancellationToken cancellationToken)
    {
        var (left, right) = (new DatasetFile(file.Path, file.OldHash, file.OldBytes), new DatasetFile(file.Path, file.NewHash, file.NewBytes));
        try
        {
            var diff = await CompareTablesAsync(from, to, left, right, new DiffOptions { Examples = 0, Drift = false }, cancellationToken);
            return DiffSummary.Of(diff);
        }
        catch (SolventException exception)
        {
            return $"cannot be compared: {exception.Message}";
        }
    }

    private void RequireNoTableOptions(string what, string hint)
    {
        if (options is { Keys.Count: 0, Columns.Count: 0, Where: null, Label: null, ExportPath: null }) return;
        throw new SolventException("not-a-table", string.Create(CultureInfo.InvariantCulture, $"{what}: keys, columns, conditions, labels and exports are of tables."))
        {
            Hint = hint,
            ExitCode = SolventException.WrongUsage,
        };
    }

    private static DatasetFile FileOf(DatasetVersion version) => new(version.FileName, version.Hash, version.Bytes);

    private static DatasetFile Find(DatasetVersion version, IReadOnlyList<DatasetFile> files, string path)
        => files.FirstOrDefault(file => file.Path == path) ?? throw new SolventException("file-not-found", $"{version.Reference} has no file '{path}'.")
        {
            Hint = NearestName.Suggestion(path, files.Select(file => file.Path)) ?? "dataset diff without --file shows the files of both.",
            ExitCode = SolventException.WrongUsage,
        };
}
