using System.Globalization;
using System.Runtime.InteropServices;
using Solvent.Tables;

namespace Solvent.Benchmarks.Drift;

/// <summary>
/// Two tables of numbers that differ a little, as Parquet and as plain doubles column by column. Each value is made of a hash of its row and column, so that they are
/// the same on every machine.
/// </summary>
internal sealed record DriftData(string Folder, int Rows, int Columns)
{
    private const int Kinds = 5;

    public string Reference => Path.Combine(Folder, "reference.parquet");

    public string Current => Path.Combine(Folder, "current.parquet");

    public string Profile => Path.Combine(Folder, "reference.profile");

    /// <summary>Makes the files, or finds them.</summary>
    public static DriftData Of(int rows, int columns)
    {
        var folder = Path.Combine(Path.GetTempPath(), "solvent-benchmarks", string.Create(CultureInfo.InvariantCulture, $"drift-{rows}-{columns}"));
        var data = new DriftData(folder, rows, columns);
        Directory.CreateDirectory(folder);
        data.Make(data.Reference, seed: 1, shift: 0);
        data.Make(data.Current, seed: 2, shift: 0.05);
        return data;
    }

    /// <summary>The file with the plain doubles of a table.</summary>
    public static string Plain(string table) => Path.ChangeExtension(table, ".bin");

    /// <summary>One column in memory.</summary>
    public static double[] Column(ColumnSource source, int index)
    {
        var values = new double[source.Rows];
        var read = 0;
        source.ReadNumbers(source.Columns[index], batch =>
        {
            batch.CopyTo(values.AsSpan(read));
            read += batch.Length;
        });
        return values;
    }

    private void Make(string path, int seed, double shift)
    {
        if (File.Exists(Plain(path))) return;
        using (var database = TableDatabase.Open())
        {
            database.Execute(string.Create(CultureInfo.InvariantCulture, $"""
                CREATE MACRO u(i, k) AS (1 + (hash(i * 1000003 + k) >> 11)) / 9007199254740994.0;
                CREATE MACRO normal(i, k) AS sqrt(-2 * ln(u(i, k))) * cos(2 * pi() * u(i, k + 1));
                COPY (SELECT {string.Join(", ", Enumerable.Range(0, Columns).Select(column => $"{Expression(column, seed, shift)} AS c{column}"))} FROM range({Rows}) t(i))
                TO {Sql.Literal(path)} (FORMAT parquet)
                """));
        }

        using var source = ColumnSource.Open(path);
        using var plain = File.Create(Plain(path) + ".part");
        for (var column = 0; column < Columns; column++) plain.Write(MemoryMarshal.AsBytes(Column(source, column).AsSpan()));
        plain.Close();
        File.Move(Plain(path) + ".part", Plain(path));
    }

    private static string Expression(int column, int seed, double shift)
    {
        var key = (seed * 100_000) + (column * 10);
        return (column % Kinds) switch
        {
            0 => string.Create(CultureInfo.InvariantCulture, $"normal(i, {key}) + {shift}"),
            1 => string.Create(CultureInfo.InvariantCulture, $"exp(1.5 * normal(i, {key})) + {shift}"),
            2 => string.Create(CultureInfo.InvariantCulture, $"round(20 * normal(i, {key}))::DOUBLE"),
            3 => string.Create(CultureInfo.InvariantCulture, $"CASE WHEN u(i, {key + 2}) < 0.05 THEN NULL ELSE u(i, {key}) * (1 + {shift}) END"),
            _ => string.Create(CultureInfo.InvariantCulture, $"1e9 + 1e5 * u(i, {key})"),
        };
    }
}
