using Solvent.Tables;

namespace Solvent.Datasets;

/// <summary>
/// Two tables in one database: as they are in the relations <c>a</c> and <c>b</c>, and in the views <c>l</c> and <c>r</c> with the columns that both have,
/// made comparable, as <c>c0</c>, <c>c1</c>, … and the position of the row as <c>pos</c>.
/// </summary>
internal sealed class TablePair
{
    private const int MostNamed = 40;
    private readonly bool _sameFormat;
    private HashSet<string>? _chosen;
    private Dictionary<ComparedColumn, string> _aliases = [];
    private Dictionary<RelationColumn, int>? _indexInRight;

    public TablePair(TableDatabase database, TableSide left, TableSide right, bool sameFormat, CancellationToken cancellationToken)
    {
        Database = database;
        _sameFormat = sameFormat;
        (Left, PositionInLeft, LeftRows) = (left.Columns, left.Position, left.Rows);
        (Right, PositionInRight, RightRows) = (right.Columns, right.Position, right.Rows);
        var leftByName = Left.ToDictionary(column => column.Name, StringComparer.Ordinal);
        Compared = [.. Right.Select(column => leftByName.TryGetValue(column.Name, out var same) ? Pair(same, column) : null).OfType<ComparedColumn>()];
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

    /// <summary>Those whose cells and distributions are compared.</summary>
    public IReadOnlyList<ComparedColumn> Chosen => _chosen is null ? Compared : [.. Compared.Where(column => _chosen.Contains(column.Name))];

    public IReadOnlyList<RelationColumn> OnlyLeft => [.. Left.Except(Compared.Select(column => column.Left))];

    public IReadOnlyList<RelationColumn> OnlyRight => [.. Right.Except(Compared.Select(column => column.Right))];

    public ComparedColumn Pair(RelationColumn left, RelationColumn right) => new(left, right, _sameFormat);

    /// <summary>Leaves out the cells of other columns.</summary>
    /// <exception cref="SolventException"><c>column-not-found</c>.</exception>
    public void Choose(IReadOnlyList<string> names)
    {
        if (names.Count > 0) _chosen = names.Select(name => Find(name, "column").Name).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The compared column of that name.</summary>
    /// <param name="name">The name as somebody wrote it.</param>
    /// <param name="role">What it was named as: <c>key</c>, <c>label</c>, <c>column</c>.</param>
    /// <exception cref="SolventException"><c>column-not-found</c>, with the nearest name.</exception>
    public ComparedColumn Find(string name, string role)
        => Compared.FirstOrDefault(column => string.Equals(column.Name, name, StringComparison.Ordinal))
        ?? throw new SolventException("column-not-found", $"The {role} '{name}' is no column of both versions.")
        {
            Hint = NearestName.Suggestion(name, Compared.Select(column => column.Name)) ?? $"They share: {string.Join(", ", Compared.Take(MostNamed).Select(column => column.Name))}{(Compared.Count > MostNamed ? ", …" : "")}.",
            ExitCode = SolventException.WrongUsage,
        };

    /// <summary>Compares further columns: those that were renamed.</summary>
    public void Add(IReadOnlyList<ComparedColumn> renamed, CancellationToken cancellationToken)
    {
        if (renamed.Count == 0) return;
        Compared = [.. Compared.Concat(renamed).OrderBy(IndexInRight)];
        CreateViews(cancellationToken);
    }

    /// <summary>The condition under which rows of <c>l</c> and <c>r</c> are the same row; a missing value is a value like any other.</summary>
    public string SameKey(IReadOnlyList<ComparedColumn> keys)
        => string.Join(" AND ", keys.Select(key => $"l.{Alias(key)} IS NOT DISTINCT FROM r.{Alias(key)}"));

    /// <summary>The 0-based position of a column in the second table.</summary>
    public int IndexInRight(ComparedColumn column)
    {
        _indexInRight ??= Right.Select((right, index) => KeyValuePair.Create(right, index)).ToDictionary();
        return _indexInRight[column.Right];
    }

    /// <summary>The name of a column in the views.</summary>
    public string Alias(ComparedColumn column) => _aliases[column];

    /// <summary>The name of the column that tells whether a column differs.</summary>
    public string Flag(ComparedColumn column) => $"d{Alias(column)[1..]}";

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

}
