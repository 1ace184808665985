using Solvent.Tables;

namespace Solvent.Drift.Tests.Causes;

/// <summary>Columns of the open data in Samples/data, and what can happen to them.</summary>
internal static class Sample
{
    private static readonly Lazy<Table> Weather = Open("seattle-weather.csv");
    private static readonly Lazy<Table> Flights = Open("flights-2k.csv");
    private static readonly Lazy<Table> Penguins = Open("penguins.csv");

    public static Table Of(string name) => name switch
    {
        "weather" => Weather.Value,
        "flights" => Flights.Value,
        _ => Penguins.Value,
    };

    public static Table Open(string path, string folder) => Table.Open(Path.Combine(folder, path));

    /// <summary>Two random halves of a column of numbers, which do not differ but by chance.</summary>
    public static (double[] Reference, double[] Current) Halves(string table, string column)
        => Split(table, row => ((NumberColumn)Of(table)[column])[row]);

    /// <summary>Two random halves of a column of text.</summary>
    public static (string?[] Reference, string?[] Current) TextHalves(string table, string column)
        => Split(table, row => Of(table)[column].Format(row));

    /// <summary>The rows of one side of a split.</summary>
    public static Table Side(Table table, string split, string side)
    {
        var rows = Enumerable.Range(0, (int)table.RowCount).Where(row => table[split].Format(row) == side).ToList();
        var name = Path.GetTempFileName();
        var columns = table.Columns.Where(column => !column.Name.StartsWith("split_", StringComparison.Ordinal)).ToList();
        File.WriteAllLines(name, rows
            .Select(row => string.Join(',', columns.Select(column => column.Format(row))))
            .Prepend(string.Join(',', columns.Select(column => column.Name))));
        var csv = Path.ChangeExtension(name, ".csv");
        File.Move(name, csv);
        try
        {
            return Table.Open(csv);
        }
        finally
        {
            File.Delete(csv);
        }
    }

    public static ColumnDrift Compare(double[] reference, double[] current) => Single(Numbers(reference), Numbers(current));

    public static ColumnDrift Compare(string?[] reference, string?[] current) => Single(Texts(reference), Texts(current));

    public static ColumnDrift Compare(double[] reference, string?[] current) => Single(Numbers(reference), Texts(current));

    private static ColumnDrift Single(Table reference, Table current)
        => Assert.Single(DriftDetection.Compare(reference, current, cancellationToken: TestContext.Current.CancellationToken).Columns);

    private static Table Numbers(double[] values) => Table.FromRows(values.Select(value => new { value }));

    private static Table Texts(string?[] values) => Table.FromRows(values.Select(value => new { value }));

    private static (T[] Reference, T[] Current) Split<T>(string table, Func<int, T> value)
    {
        var random = new Random(7);
        var rows = Enumerable.Range(0, (int)Of(table).RowCount).ToArray();
        random.Shuffle(rows);
        return ([.. rows[..(rows.Length / 2)].Select(value)], [.. rows[(rows.Length / 2)..].Select(value)]);
    }

    private static Lazy<Table> Open(string file) => new(() => Open(file, Path.Combine(AppContext.BaseDirectory, "Samples", "data")));
}
