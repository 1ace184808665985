using Solvent.Tables;

namespace Solvent.Datasets;

/// <summary>
/// Two tables in one database: as they are in the relations <c>a</c> and <c>b</c>, and in the views <c>l</c> and <c>r</c> with the columns that both have,
/// made comparable, as <c>c0</c>, <c>c1</c>, … and the position of the row as <c>pos</c>.
/// </summary>
internal sealed class TablePair
{
    private readonly bool _sameFormat;
    private Dictionary<ComparedColumn, string> _aliases = [];

    public TablePair(TableDatabase database, string leftPath, string rightPath, CancellationToken cancellationToken)
    {
        Database = database;
        _sameFormat = string.Equals(FormatOf(leftPath), FormatOf(rightPath), StringComparison.OrdinalIgnoreCase);
        Left = database.AddFile("a", leftPath, TypeInference.Typed, cancellationToken);
        Right = database.AddFile("b", rightPath, TypeInference.Typed, cancellationToken);
        PositionInLeft = AddPosition("a", Left, cancellationToken);
        PositionInRight = AddPosition("b", Right, cancellationToken);
        LeftRows = Count("SELECT count(*) FROM a", cancellationToken);
        RightRows = Count("SELECT count(*) FROM b", cancellationToken);
        Compared = [.. Right
            .Select(right => Left.FirstOrDefault(left => string.Equals(left.Name, right.Name, StringComparison.Ordinal)) is { } left ? Pair(left, right) : null)
            .OfType<ComparedColumn>()];
        CreateViews(cancellationToken);
    }

    public TableDatabase Database { get; }

    public IReadOnlyList<RelationColumn> Left { get; }

    public IReadOnlyList<RelationColumn> Right { get; }

    /// <summary>The expression in <c>a</c> for the position of a row.</summary>
    public string PositionInLeft { get; }

    /// <summary>The expression in <c>b</c> for the position of a row.</summary>
    public string PositionInRight { get; }

    public long LeftRows { get; }

    public long RightRows { get; }

    /// <summary>The columns of both tables, in the order of the second.</summary>
    public IReadOnlyList<ComparedColumn> Compared { get; private set; }

    public IReadOnlyList<RelationColumn> OnlyLeft => [.. Left.Where(left => Compared.All(column => column.Left != left))];

    public IReadOnlyList<RelationColumn> OnlyRight => [.. Right.Where(right => Compared.All(column => column.Right != right))];

    public ComparedColumn Pair(RelationColumn left, RelationColumn right) => new(left, right, _sameFormat);

    /// <summary>Compares further columns: those that were renamed.</summary>
    public void Add(IReadOnlyList<ComparedColumn> renamed, CancellationToken cancellationToken)
    {
        if (renamed.Count == 0) return;
        Compared = [.. Compared.Concat(renamed).OrderBy(column => Right.ToList().IndexOf(column.Right))];
        CreateViews(cancellationToken);
    }

    /// <summary>The condition under which rows of <c>l</c> and <c>r</c> are the same row; a missing value is a value like any other.</summary>
    public string SameKey(IReadOnlyList<ComparedColumn> keys)
        => string.Join(" AND ", keys.Select(key => $"l.{Alias(key)} IS NOT DISTINCT FROM r.{Alias(key)}"));

    /// <summary>The name of a column in the views.</summary>
    public string Alias(ComparedColumn column) => _aliases[column];

    public long Count(string sql, CancellationToken cancellationToken) => (long)Database.Query(sql, cancellationToken)[0][0]!;

    private void CreateViews(CancellationToken cancellationToken)
    {
        _aliases = Compared.Select((column, index) => KeyValuePair.Create(column, $"c{index}")).ToDictionary();
        Create("l", $"{PositionInLeft} AS pos FROM a", Compared.Select(column => column.LeftValue));
        Create("r", $"{PositionInRight} AS pos FROM b", Compared.Select(column => column.RightValue));

        void Create(string view, string positionAndSource, IEnumerable<string> values) => Database.Execute(
            $"CREATE OR REPLACE VIEW {view} AS SELECT {string.Join(", ", values.Select((value, index) => $"{value} AS c{index}").Append(positionAndSource))}",
            cancellationToken);
    }

    private string AddPosition(string relation, IReadOnlyList<RelationColumn> columns, CancellationToken cancellationToken)
    {
        if (!columns.Any(column => string.Equals(column.Name, "rowid", StringComparison.OrdinalIgnoreCase))) return "rowid";
        // A column of that name hides the position that every relation has.
        var name = "position";
        while (columns.Any(column => string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase))) name += "_";
        Database.Execute($"CREATE OR REPLACE TABLE {relation} AS SELECT *, row_number() OVER () - 1 AS {name} FROM {relation}", cancellationToken);
        return name;
    }

    private static string FormatOf(string path)
        => Path.GetExtension(path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path);
}
