using CsCheck;
using Solvent.Tables;

namespace Solvent.Drift.Tests;

public sealed class PropertyTests
{
    private static readonly double[] Extremes =
        [double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue, double.MinValue, double.Epsilon, -0.0, 1e-310];

    private static readonly Gen<double> AnyNumber = Gen.OneOf(
        Gen.Double[-100, 100],
        Gen.Int[-3, 3].Select(value => (double)value),
        Gen.Int[0, 7].Select(index => Extremes[index]));

    private static readonly Gen<double[]> AnySample = AnyNumber.Array[0, 80];

    [Fact]
    public void Radix_sort_orders_as_comparison_does()
        => AnyNumber.Array[0, 6_000].Sample(values =>
        {
            double[] expected = [.. values.Where(value => !double.IsNaN(value)).Order()];
            double[] sorted = [.. values.Where(value => !double.IsNaN(value))];
            RadixSort.Sort(sorted);
            return sorted.AsSpan().SequenceEqual(expected);
        });

    [Fact]
    public void Radix_sort_orders_values_that_agree_in_all_but_their_last_bits()
        => Gen.Select(Gen.Long[0, 1L << 40].Array[2_048, 6_000], Gen.Double[-1, 1], Gen.Bool).Sample((offsets, start, hasOutlier) =>
        {
            var bits = BitConverter.DoubleToInt64Bits(start);
            double[] values = [.. offsets.Select(offset => BitConverter.Int64BitsToDouble(bits + (offset % 100_000)))];
            if (hasOutlier) (values[1], values[^1]) = (double.MinValue, double.MaxValue);
            double[] expected = [.. values.Order()];
            RadixSort.Sort(values);
            return values.AsSpan().SequenceEqual(expected);
        });

    [Fact]
    public void Kolmogorov_smirnov_and_wasserstein_are_those_of_the_distribution_functions()
        => Gen.Select(Gen.Int[-4, 4].Array[1, 60], Gen.Int[-4, 4].Array[1, 60]).Sample((first, second) =>
        {
            double[] a = [.. first.Select(value => value / 4.0)], b = [.. second.Select(value => value / 4.0)];
            var points = a.Concat(b).Distinct().Order().ToList();
            var gaps = points.Select(point => Math.Abs((a.Count(value => value <= point) / (double)a.Length) - (b.Count(value => value <= point) / (double)b.Length))).ToList();
            var area = points.Zip(points.Skip(1), (from, to) => to - from).Zip(gaps, (width, gap) => width * gap).Sum();
            return Math.Abs(KolmogorovSmirnov.Compare(a, b).Statistic - gaps.Max()) <= 1e-12
                && Math.Abs(Wasserstein.Distance(a, b) - area) <= 1e-12;
        });

    [Fact]
    public void No_number_in_a_report_is_ever_nan_or_infinite()
        => Gen.Select(AnySample, AnySample).Sample((reference, current) =>
        {
            var column = DriftDetection.Compare(Rows(reference), Rows(current), new DriftOptions { Tests = [DriftOptions.AllTests], MinimumRows = 2 }).Columns.Single();
            var numbers = column.Tests
                .SelectMany(test => new[] { test.Statistic, test.PValue, test.AdjustedPValue, test.Effect, test.Threshold })
                .Concat(column.Distribution?.Bins.SelectMany(bin => new[] { bin.From, bin.To, bin.Reference, bin.Current }) ?? []);
            return numbers.All(number => number is null || double.IsFinite(number.Value)) && !column.Reason.Contains("NaN", StringComparison.Ordinal);
        });

    [Fact]
    public void The_shares_of_a_distribution_add_up_to_one()
        => Gen.Select(AnySample, AnySample).Sample((reference, current) =>
        {
            var bins = DriftDetection.Compare(Rows(reference), Rows(current)).Columns.Single().Distribution?.Bins;
            return bins is null
                || (bins.Count <= 30 && Math.Abs(bins.Sum(bin => bin.Reference) - 1) < 1e-9 && Math.Abs(bins.Sum(bin => bin.Current) - 1) < 1e-9);
        });

    [Fact]
    public void Kolmogorov_smirnov_and_wasserstein_do_not_depend_on_which_side_is_the_reference()
        => Gen.Select(Gen.Double[-9, 9].Array[1, 60], Gen.Double[-9, 9].Array[1, 60]).Sample((first, second) =>
        {
            SortedSample a = new(first), b = new(second);
            var (forth, back) = (KolmogorovSmirnov.Compare(a, b), KolmogorovSmirnov.Compare(b, a));
            return forth.Statistic == back.Statistic
                && Math.Abs(forth.ExactPValue - back.ExactPValue) <= 1e-12
                && Math.Abs(Wasserstein.Distance(a, b) - Wasserstein.Distance(b, a)) <= 1e-12;
        });

    [Fact]
    public void Fishers_p_value_is_the_sum_over_all_tables_at_most_as_likely()
        => Gen.Select(Gen.Int[0, 30], Gen.Int[0, 30], Gen.Int[0, 30], Gen.Int[0, 30]).Sample((a, b, c, d) =>
        {
            int row = a + b, column = a + c, total = a + b + c + d;
            var tables = Enumerable.Range(0, Math.Min(row, column) + 1).Where(k => k >= row + column - total).Select(Probability).ToList();
            var expected = tables.Where(probability => probability <= Probability(a) * (1 + 1e-7)).Sum();
            return Math.Abs(FisherExact.PValue(a, b, c, d) - Math.Min(1, expected)) <= 1e-9 * expected;

            double Probability(int k) => Choose(row, k) * Choose(total - row, column - k) / Choose(total, column);

            static double Choose(int n, int k) => MathNet.Numerics.Combinatorics.Combinations(n, k);
        });

    [Fact]
    public void A_table_never_drifts_from_itself()
        => Gen.Select(AnySample, Gen.Int[0, 2].Select(index => (string?)(index == 2 ? null : $"{index}")).Array[0, 80]).Sample((numbers, texts) =>
        {
            var table = Table.FromRows(numbers.Zip(texts).Select(row => new { Number = row.First, Text = row.Second }));
            return DriftDetection.Compare(table, table).Verdict != DriftVerdict.Drift;
        });

    [Fact]
    public void Samples_of_one_population_are_rarely_said_to_drift()
    {
        const int Splits = 100;
        var random = new Random(2001);

        var alarms = Enumerable.Range(0, Splits).Count(_ =>
            DriftDetection.Compare(Population(random, 300), Population(random, 200)).Verdict == DriftVerdict.Drift);

        // The level is 5 %, and a significant change must be large as well.
        Assert.InRange(alarms, 0, Splits * 5 / 100);
    }

    [Fact]
    public void A_shift_by_half_a_standard_deviation_is_nearly_always_found()
    {
        const int Splits = 100;
        var random = new Random(2001);

        var found = Enumerable.Range(0, Splits).Count(_ =>
            DriftDetection.Compare(Population(random, 300), Population(random, 300, shift: 0.5)).Columns.Single(column => column.Name == "Normal").Verdict == DriftVerdict.Drift);

        Assert.InRange(found, 95, Splits);
    }

    private static Table Rows(double[] values) => Table.FromRows(values.Select(value => new { value }));

    private static Table Population(Random random, int rows, double shift = 0) => Table.FromRows(Enumerable.Range(0, rows).Select(_ =>
    {
        var normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        return new
        {
            Normal = normal + shift,
            HeavyTailed = Math.Exp(2 * normal),
            MostlyZero = random.NextDouble() < 0.9 ? 0 : random.NextDouble(),
            Count = random.Next(5),
            SometimesMissing = random.NextDouble() < 0.1 ? double.NaN : random.NextDouble(),
            Category = $"c{(int)(random.NextDouble() * random.NextDouble() * 12)}",
            Rare = random.NextDouble() < 0.02 ? "rare" : "usual",
            Flag = random.Next(2) == 0,
            Day = new DateTime(2001, 1, 1).AddDays(random.Next(365)),
            Id = $"id {random.Next()}",
        };
    }));
}
