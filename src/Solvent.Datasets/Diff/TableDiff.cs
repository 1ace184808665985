using System.Globalization;
using Solvent.Drift;
using Solvent.Tables;

namespace Solvent.Datasets;

/// <summary>Compares two files with tables by value: schema, rows, cells, distributions and label.</summary>
internal sealed class TableDiff(DatasetVersion from, DatasetVersion to, DiffOptions options, CancellationToken cancellationToken)
{
    // The database keeps whole blocks of every column, however few rows there are.
    private const int DatabaseMemory = 1_000;
    private const double MemoryPerColumn = 0.4;

    /// <summary>How many bytes of values are held at the same time.</summary>
    public long ValueMemory { get; init; } = RecordPair.DefaultMemory;

    public DatasetDiff Compare(string fromPath, string toPath)
    {
        var records = options.Where is null ? RecordPair.Read(fromPath, toPath, ValueMemory, cancellationToken) : null;
        using var database = TableDatabase.Open(records is null ? null : DatabaseMemory + (int)(MemoryPerColumn * records.Left.Columns.Count));
        if (records is not null)
        {
            var left = TableSide.OfRecords(database, "a", records.Left, records.AloneLeft, records.LeftTypes, cancellationToken);
            var right = TableSide.OfRecords(database, "b", records.Right, records.AloneRight, records.RightTypes, cancellationToken);
            var tables = new TablePair(database, left, right, sameFormat: true, cancellationToken);
            var facts = new RecordKeys(records, tables);
            // Whether a named key is one, and if not, why, is seen in whole tables.
            if (NamedKeys(tables) is not { Count: > 0 } named || facts.IsUnique(named)) return Compare(tables, facts, columns => new RecordDrift(records, tables, columns).Columns());
            database.Execute("DROP VIEW l; DROP VIEW r; DROP TABLE a; DROP TABLE b", cancellationToken);
        }

        return CompareFiles(database, fromPath, toPath);
    }

    private DatasetDiff CompareFiles(TableDatabase database, string fromPath, string toPath)
    {
        var left = TableSide.OfFile(database, "a", fromPath, cancellationToken);
        var right = TableSide.OfFile(database, "b", toPath, cancellationToken);
        if (options.Where is { } condition)
        {
            database.Seal();
            left = left.Filter(database, condition, cancellationToken);
            right = right.Filter(database, condition, cancellationToken);
        }

        var sameFormat = string.Equals(FormatOf(fromPath), FormatOf(toPath), StringComparison.OrdinalIgnoreCase);
        var tables = new TablePair(database, left, right, sameFormat, cancellationToken);
        return Compare(tables, new SqlKeys(tables, cancellationToken), columns => new SqlDrift(tables, columns, cancellationToken).Columns());
    }

    private DatasetDiff Compare(TablePair tables, IKeyFacts facts, Func<IReadOnlyList<ComparedColumn>, IEnumerable<Func<ColumnSamples>>> samplesOf)
    {
        tables.Choose(options.Columns);
        var inference = new KeyInference(tables, facts);
        var named = NamedKeys(tables);
        if (named.Count > 0 && !facts.IsUnique(named))
        {
            if (options.Keys.Count > 0) throw Repeated(named, tables);
            named = [];
        }

        var keys = named.Count > 0 ? named : inference.Find();
        var renames = new RenameDetection(tables, cancellationToken).Find(keys);
        tables.Add([.. renames.Select(rename => rename.Column)], cancellationToken);
        if (keys.Count == 0 && renames.Count > 0) keys = inference.Find();

        var match = new RowMatch(tables, cancellationToken);
        var (rows, cells) = keys.Count > 0 ? match.ByKey(keys) : match.BySimilarity();
        var examples = new DiffExamples(tables, options.Examples, cancellationToken);
        var label = LabelComparison.Find(tables, keys, options.Label);
        var distributions = new DistributionDiff(tables, label, options.Label is not null, cancellationToken);
        if (options.Drift) distributions.Compare(samplesOf, keys);
        var diff = new DatasetDiff(from.Reference, to.Reference, SchemaOf(tables, renames), rows, cells, distributions.Columns(keys))
        {
            Keys = [.. keys.Select(key => key.Name)],
            KeysInferred = keys.Count > 0 && named.Count == 0,
            ChangedCells = examples.ChangedCells(keys, cells),
            AddedRows = examples.AddedRows(),
            RemovedRows = examples.RemovedRows(),
            Drift = distributions.Report is { } report ? report with { ReferenceName = from.Reference, CurrentName = to.Reference, ReferenceRows = tables.LeftRows, CurrentRows = tables.RightRows } : null,
            Label = distributions.Label,
        };
        if (options.ExportPath is { } path) new DiffExport(tables, keys, diff, cancellationToken).WriteAsync(path).GetAwaiter().GetResult();
        return diff;
    }

    /// <summary>The keys that were asked for, or that were named at a commit, as far as both versions have them; none when nobody has named any.</summary>
    private List<ComparedColumn> NamedKeys(TablePair tables)
    {
        if (options.Keys.Count > 0) return [.. options.Keys.Select(name => tables.Find(name, "key"))];
        var names = to.Keys.Count > 0 ? to.Keys : from.Keys;
        var keys = tables.Compared.Where(column => names.Contains(column.Name, StringComparer.Ordinal)).ToList();
        return keys.Count == names.Count ? keys : [];
    }

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

    private static string FormatOf(string path)
        => Path.GetExtension(path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path);
}
