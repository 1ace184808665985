using System.Globalization;
using System.Text;

namespace Solvent.Benchmarks;

/// <summary>
/// Tables to measure dataset versions with, the same in every run: <c>v1.csv</c> with 13 columns and about 92 bytes a row, ordered by id;
/// <c>v2.csv</c>, in which about 1 % of the rows have another amount and about 0.5 % more rows stand in between; <c>v3.csv</c>, the rows of v2 sorted by amount.
/// </summary>
internal sealed class BenchmarkTables
{
    private const string Header = "id,ts,city,age,amount,f1,f2,f3,f4,f5,f6,flag,label\n";
    private const int Seed = 20240917;
    private const double ChangedShare = 0.01;
    private const double InsertedShare = 0.005;
    private static readonly string[] Cities = ["Zurich", "Oslo", "Lagos", "Lima", "Osaka", "Turin", "Quito", "Perth", "Dakar", "Seoul"];

    private readonly string _folder;

    private BenchmarkTables(string folder) => _folder = folder;

    public string V1 => Path.Combine(_folder, "v1.csv");

    public string V2 => Path.Combine(_folder, "v2.csv");

    /// <summary>Written when it is first asked for.</summary>
    public string V3
    {
        get
        {
            var path = Path.Combine(_folder, "v3.csv");
            if (!File.Exists(path)) WriteSorted(path);
            return path;
        }
    }

    /// <summary>Writes the tables with <paramref name="rows"/> rows below <paramref name="folder"/>, unless an earlier run has.</summary>
    public static BenchmarkTables Of(string folder, int rows)
    {
        var tables = new BenchmarkTables(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"tables-{rows}")));
        Directory.CreateDirectory(tables._folder);
        if (!File.Exists(tables.V2)) tables.Write(rows);
        return tables;
    }

    private void Write(int rows)
    {
        // The second table gets its name last: where it is, both are whole.
        var unfinished = V2 + ".tmp";
        using (var v1 = Open(V1))
        using (var v2 = Open(unfinished))
        {
            var (random, row, changed) = (new Random(Seed), new StringBuilder(), new StringBuilder());
            v1.Write(Header);
            v2.Write(Header);
            for (var index = 0; index < rows; index++)
            {
                var amount = WriteRow(row.Clear(), random, 10_000_000 + index);
                v1.Write(row);
                if (random.NextDouble() < ChangedShare)
                {
                    changed.Clear().Append(row).Remove(amount.Start.Value, amount.End.Value - amount.Start.Value);
                    v2.Write(changed.Insert(amount.Start.Value, Text(Gamma(random, 60), 2)));
                }
                else
                {
                    v2.Write(row);
                }

                if (random.NextDouble() >= InsertedShare) continue;
                WriteRow(row.Clear(), random, 50_000_000 + index);
                v2.Write(row);
            }
        }

        File.Move(unfinished, V2, overwrite: true);
    }

    /// <summary>Writes one row.</summary>
    /// <returns>Where its amount stands.</returns>
    private static Range WriteRow(StringBuilder row, Random random, int id)
    {
        row.Append(id).Append(',').Append(1_700_000_000 + random.Next(31_536_000)).Append(',').Append(Cities[random.Next(Cities.Length)])
            .Append(',').Append(random.Next(18, 95)).Append(',');
        var start = row.Length;
        row.Append(Text(Gamma(random, 50), 2));
        var amount = start..row.Length;
        for (var i = 0; i < 3; i++) row.Append(',').Append(Text(Normal(random), 6));
        row.Append(',').Append(Text(random.NextDouble(), 6)).Append(',').Append(Text(random.NextDouble() * 1000, 3)).Append(',').Append(Text(Normal(random) * 10, 4));
        row.Append(',').Append(random.Next(2)).Append(',').Append(random.Next(5)).Append('\n');
        return amount;
    }

    /// <summary>A draw from the gamma distribution of shape 2.</summary>
    private static double Gamma(Random random, double scale) => -scale * Math.Log((1 - random.NextDouble()) * (1 - random.NextDouble()));

    private static double Normal(Random random)
        => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    // A fraction always has a point, as other writers of tables make sure.
    private static string Text(double value, int digits)
    {
        var text = Math.Round(value, digits).ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text;
    }

    private void WriteSorted(string path)
    {
        const int AmountColumn = 4;
        using (var sorted = Open(path + ".tmp"))
        {
            sorted.Write(Header);
            var rows = File.ReadLines(V2).Skip(1).Select(line => (Amount: double.Parse(line.Split(',')[AmountColumn], CultureInfo.InvariantCulture), Line: line));
            foreach (var (_, line) in rows.OrderBy(row => row.Amount)) sorted.Write(line + "\n");
        }

        File.Move(path + ".tmp", path, overwrite: true);
    }

    private static StreamWriter Open(string path) => new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 20);
}
