using System.Globalization;
using Solvent.Drift;
using Solvent.Tables;

namespace Solvent.Datasets;

/// <summary>Compares two files with tables by value: schema, rows, cells and distributions.</summary>
internal sealed class TableDiff(DatasetVersion from, DatasetVersion to, DiffOptions options, CancellationToken cancellationToken)
{
    public DatasetDiff Compare(string fromPath, string toPath)
    {
        using var database = TableDatabase.Open();
        var tables = new TablePair(database, fromPath, toPath, cancellationToken);
        var inference = new KeyInference(tables, cancellationToken);
        var named = options.Keys.Count > 0 ? Require(options.Keys, tables, inference) : CommittedKeys(tables, inference);
        var keys = named.Count > 0 ? named : inference.Find();

        var renames = new RenameDetection(tables, cancellationToken).Find(keys);
        tables.Add([.. renames.Select(rename => rename.Column)], cancellationToken);
        if (keys.Count == 0 && renames.Count > 0) keys = inference.Find();

        var match = new RowMatch(tables, cancellationToken);
        var (rows, cells) = keys.Count > 0 ? match.ByKey(keys) : match.ByWholeRow();
        var examples = new DiffExamples(tables, options.Examples, cancellationToken);
        var drift = options.Drift ? DriftOf(tables, keys) : null;
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

    /// <summary>The keys that were named at a commit, if they still are a key of both versions.</summary>
    private List<ComparedColumn> CommittedKeys(TablePair tables, KeyInference inference)
    {
        var names = to.Keys.Count > 0 ? to.Keys : from.Keys;
        var keys = tables.Compared.Where(column => names.Contains(column.Name, StringComparer.Ordinal)).ToList();
        return keys.Count == names.Count && keys.Count > 0 && inference.IsUnique(keys) ? keys : [];
    }

    private List<ComparedColumn> Require(IReadOnlyList<string> names, TablePair tables, KeyInference inference)
    {
        var keys = names.Select(name => tables.Compared.FirstOrDefault(column => string.Equals(column.Name, name, StringComparison.Ordinal))
            ?? throw new SolventException("column-not-found", $"The key '{name}' is no column of both {from.Reference} and {to.Reference}.")
            {
                Hint = NearestName.Suggestion(name, tables.Compared.Select(column => column.Name))
                    ?? $"They share: {string.Join(", ", tables.Compared.Select(column => column.Name))}.",
                ExitCode = SolventException.WrongUsage,
            }).ToList();
        if (inference.IsUnique(keys)) return keys;
        throw Repeated(keys, tables);
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

    private DriftReport? DriftOf(TablePair tables, IReadOnlyList<ComparedColumn> keys)
    {
        var columns = tables.Compared.Where(column => !keys.Contains(column)).ToList();
        if (columns.Count == 0) return null;
        var left = columns.Select(column => $"{Sql.Name(column.Left.Name)} AS {Sql.Name(column.Name)}");
        var right = columns.Select(column => Sql.Name(column.Right.Name));
        return DriftDetection.Compare(
            tables.Database.QueryTable($"SELECT {string.Join(", ", left)} FROM a", from.Reference, cancellationToken),
            tables.Database.QueryTable($"SELECT {string.Join(", ", right)} FROM b", to.Reference, cancellationToken),
            options: null,
            cancellationToken);
    }

    private static IReadOnlyList<ColumnDiff> ColumnsOf(TablePair tables, DriftReport? drift)
    {
        if (drift is null) return [];
        var verdicts = drift.Columns.ToDictionary(column => column.Name, column => (DriftVerdict?)column.Verdict, StringComparer.Ordinal);
        return [.. tables.Compared.Select(column => new ColumnDiff(column.Name, verdicts.GetValueOrDefault(column.Name)))];
    }
}
