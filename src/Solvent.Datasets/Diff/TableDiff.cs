using System.Globalization;
using Solvent.Drift;
using Solvent.Tables;

namespace Solvent.Datasets;

/// <summary>Compares two files with tables by value: schema, rows, cells and distributions.</summary>
internal sealed class TableDiff(DatasetVersion from, DatasetVersion to, DiffOptions options, CancellationToken cancellationToken)
{
    private const int DatabaseMemory = 1_000;

    public DatasetDiff Compare(string fromPath, string toPath)
    {
        using var database = TableDatabase.Open(DatabaseMemory);
        if (RecordPair.Read(fromPath, toPath, cancellationToken) is { } records)
        {
            var left = TableSide.OfRecords(database, "a", records.Left, records.AloneLeft, records.LeftTypes, cancellationToken);
            var right = TableSide.OfRecords(database, "b", records.Right, records.AloneRight, records.RightTypes, cancellationToken);
            var tables = new TablePair(database, left, right, sameFormat: true, cancellationToken);
            var facts = new RecordKeys(records, tables);
            // Whether a named key is one, and if not, why, is seen in whole tables.
            if (NamedKeys(tables) is not { } named || facts.IsUnique(named)) return Compare(tables, facts, keys => new RecordDrift(records, tables, keys).Columns());
            database.Execute("DROP VIEW l; DROP VIEW r; DROP TABLE a; DROP TABLE b", cancellationToken);
        }

        return CompareFiles(database, fromPath, toPath);
    }

    private DatasetDiff CompareFiles(TableDatabase database, string fromPath, string toPath)
    {
        var left = TableSide.OfFile(database, "a", fromPath, cancellationToken);
        var right = TableSide.OfFile(database, "b", toPath, cancellationToken);
        var sameFormat = string.Equals(FormatOf(fromPath), FormatOf(toPath), StringComparison.OrdinalIgnoreCase);
        var tables = new TablePair(database, left, right, sameFormat, cancellationToken);
        return Compare(tables, new SqlKeys(tables, cancellationToken), keys => new SqlDrift(tables, keys, cancellationToken).Columns());
    }

    private DatasetDiff Compare(TablePair tables, IKeyFacts facts, Func<IReadOnlyList<ComparedColumn>, IEnumerable<Func<ColumnSamples>>> driftOf)
    {
        var inference = new KeyInference(tables, facts);
        var named = options.Keys.Count > 0 ? Require(options.Keys, tables, facts) : [.. CommittedKeys(tables)];
        if (options.Keys.Count == 0 && named.Count > 0 && !facts.IsUnique(named)) named = [];
        var keys = named.Count > 0 ? named : inference.Find();

        var renames = new RenameDetection(tables, cancellationToken).Find(keys);
        tables.Add([.. renames.Select(rename => rename.Column)], cancellationToken);
        if (keys.Count == 0 && renames.Count > 0) keys = inference.Find();

        var match = new RowMatch(tables, cancellationToken);
        var (rows, cells) = keys.Count > 0 ? match.ByKey(keys) : match.ByWholeRow();
        var examples = new DiffExamples(tables, options.Examples, cancellationToken);
        var drift = options.Drift && tables.Compared.Count > keys.Count ? DriftOf(tables, driftOf(keys)) : null;
        return new DatasetDiff(from.Reference, to.Reference, SchemaOf(tables, renames), rows, cells, ColumnsOf(tables, drift))
        {
            Keys = [.. keys.Select(key => key.Name)],
            KeysInferred = keys.Count > 0 && named.Count == 0,
            ChangedCells = examples.ChangedCells(keys, cells),
            AddedRows = examples.AddedRows(),
            RemovedRows = examples.RemovedRows(),
            Drift = drift,
        };
    }

    /// <summary>The keys that somebody has named, if anybody has.</summary>
    private List<ComparedColumn>? NamedKeys(TablePair tables)
    {
        if (options.Keys.Count > 0) return Find(options.Keys, tables);
        return CommittedKeys(tables) is { Count: > 0 } committed ? committed : null;
    }

    /// <summary>The keys that were named at a commit, as far as both versions have them.</summary>
    private List<ComparedColumn> CommittedKeys(TablePair tables)
    {
        var names = to.Keys.Count > 0 ? to.Keys : from.Keys;
        var keys = tables.Compared.Where(column => names.Contains(column.Name, StringComparer.Ordinal)).ToList();
        return keys.Count == names.Count ? keys : [];
    }

    private List<ComparedColumn> Require(IReadOnlyList<string> names, TablePair tables, IKeyFacts facts)
    {
        var keys = Find(names, tables);
        if (facts.IsUnique(keys)) return keys;
        throw Repeated(keys, tables);
    }

    private List<ComparedColumn> Find(IReadOnlyList<string> names, TablePair tables) => names.Select(name => tables.Compared.FirstOrDefault(column => string.Equals(column.Name, name, StringComparison.Ordinal))
            ?? throw new SolventException("column-not-found", $"The key '{name}' is no column of both {from.Reference} and {to.Reference}.")
            {
                Hint = NearestName.Suggestion(name, tables.Compared.Select(column => column.Name))
                    ?? $"They share: {string.Join(", ", tables.Compared.Select(column => column.Name))}.",
                ExitCode = SolventException.WrongUsage,
            }).ToList();

    private SolventException Repeated(IReadOnlyList<ComparedColumn> keys, TablePair tables)
    {
        var aliases = string.Join(", ", keys.Select(tables.Alias));
        var (version, repeated) = new[] { (Version: from, View: "l"), (Version: to, View: "r") }
            .Select(side => (side.Version, Rows: tables.Database.Query(
                $"SELECT count(*), {string.Join(", ", keys.Select(key => $"CAST({tables.Alias(key)} AS VARCHAR)"))} FROM {side.View} GROUP BY {aliases} HAVING count(*) > 1 ORDER BY count(*) DESC, {aliases} LIMIT 1",
                cancellationToken)))
            .First(side => side.Rows.Count > 0);
        var value = string.Join(", ", keys.Select((key, index) => $"{key.Name} = {repeated[0][index + 1] ?? "(missing)"}"));
        return new SolventException(
            "key-not-unique",
            string.Create(CultureInfo.InvariantCulture, $"{repeated[0][0]} rows of {version.Reference} have the key {value}; a key names one row."))
        {
            Hint = "Name further key columns, or none to have the rows matched as a whole.",
            ExitCode = SolventException.WrongUsage,
        };
    }

    private static SchemaDiff SchemaOf(TablePair tables, IReadOnlyList<(ComparedColumn Column, double EqualShare)> renames) => new(
        [.. tables.OnlyRight.Select(column => new SchemaColumn(column.Name, column.StorageType))],
        [.. tables.OnlyLeft.Select(column => new SchemaColumn(column.Name, column.StorageType))],
        [.. tables.Compared.Where(column => column.IsRetyped).Select(column => new RetypedColumn(column.Name, column.Left.StorageType, column.Right.StorageType))],
        [.. renames.Select(rename => new RenamedColumn(rename.Column.Left.Name, rename.Column.Right.Name, rename.EqualShare))]);

    private DriftReport DriftOf(TablePair tables, IEnumerable<Func<ColumnSamples>> columns) => DriftDetection.Compare(columns, options: null, cancellationToken) with
    {
        ReferenceName = from.Reference,
        CurrentName = to.Reference,
        ReferenceRows = tables.LeftRows,
        CurrentRows = tables.RightRows,
    };

    private static string FormatOf(string path)
        => Path.GetExtension(path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path);

    private static IReadOnlyList<ColumnDiff> ColumnsOf(TablePair tables, DriftReport? drift)
    {
        if (drift is null) return [];
        var verdicts = drift.Columns.ToDictionary(column => column.Name, column => (DriftVerdict?)column.Verdict, StringComparer.Ordinal);
        return [.. tables.Compared.Select(column => new ColumnDiff(column.Name, verdicts.GetValueOrDefault(column.Name)))];
    }
}
