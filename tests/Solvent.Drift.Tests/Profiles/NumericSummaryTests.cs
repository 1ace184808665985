using CsCheck;

namespace Solvent.Drift.Tests;

public sealed class NumericSummaryTests
{
    private static readonly Gen<double[]> Coarse = Gen.Int[-20, 20].Select(value => value / 4.0).Array[1, 400];

    private static readonly Gen<double[]> Fine = Gen.OneOf(
        Gen.Double[-100, 100], Gen.Double[-1, 1].Select(value => value * value * value * 1e6), Gen.Int[-3, 3].Select(value => (double)value)).Array[1, 400];

    [Fact]
    public void A_summary_of_few_distinct_values_is_the_sample()
        => Gen.OneOf(Coarse, Fine).Sample(values =>
        {
            SortedSample sample = new(values);
            var summary = Summarizing.Of(sample);
            return summary.IsExact
                && summary.Expand().Values.SequenceEqual(sample.Values)
                && new[] { 0, 0.1, 0.25, 0.5, 0.75, 0.99, 1 }.All(share => summary.Quantile(share) == sample.Quantile(share))
                && values.All(value => summary.SizeBelow(value) == sample.CountBelow(value));
        });

    [Fact]
    public void The_counts_of_a_summary_are_exact_at_its_points_and_within_its_error_elsewhere()
    {
        SortedSample sample = new(Normal(new Random(1), 100_000));
        var summary = Summarizing.Of(sample, 512);

        Assert.False(summary.IsExact);
        Assert.Equal(sample.Count, summary.Size);
        Assert.InRange(summary.Error, 1e-6, 1.01 / 512);
        foreach (var point in summary.Points) Assert.Equal(sample.CountBelow(point), summary.SizeBelow(point));
        for (var bound = -4.0; bound < 4; bound += 0.01)
        {
            Assert.InRange(Math.Abs(sample.CountBelow(bound) - summary.SizeBelow(bound)) / sample.Count, 0, summary.Error);
        }
    }

    [Fact]
    public void The_quantiles_that_a_comparison_asks_for_are_those_of_the_sample()
    {
        SortedSample sample = new(Normal(new Random(1), 100_001));
        var summary = Summarizing.Of(sample, 512);

        foreach (var share in new[] { 0.005, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.995 }) Assert.Equal(sample.Quantile(share), summary.Quantile(share));
    }

    [Fact]
    public void Values_are_counted_at_the_points_of_another_summary_as_if_they_were_sorted()
        => Gen.Select(Fine, Gen.OneOf(Fine, Coarse), Gen.Int[4, 40], Gen.Bool).Sample((reference, values, resolution, hasHoles) =>
        {
            var summary = hasHoles ? Thinned(reference, resolution) : Summarizing.Of(new SortedSample(reference));
            double[] current = hasHoles ? [.. values, double.NaN, double.PositiveInfinity, double.NegativeInfinity] : values;
            var counts = new PointCounts(PointGrid.Of(summary));
            counts.Add(current);
            var counted = counts.ToSummary();
            SortedSample sorted = new(current);
            return counted.Size == sorted.Count
                && counted.InfiniteCount == sorted.InfiniteCount
                && counts.Missing == (hasHoles ? 1 : 0)
                && counted.Points[0] == Math.Min(sorted.Values[0], summary.Points[0])
                && counted.Points[^1] == Math.Max(sorted.Values[^1], summary.Points[^1])
                && Summarised(counted, sorted)
                && Math.Abs(counted.Moments.Mean - sorted.Mean) <= 1e-9 * Math.Max(1, Math.Abs(sorted.Mean));
        });

    [Fact]
    public void Distances_between_exact_summaries_are_those_between_the_samples()
        => Gen.Select(Coarse, Coarse).Sample((first, second) =>
        {
            SortedSample a = new(first), b = new(second);
            var distances = SummaryDistances.Of(Summarizing.Of(a), Summarizing.Of(b));
            return Math.Abs(distances.Statistic - KolmogorovSmirnov.Compare(a, b).Statistic) <= 1e-12
                && Math.Abs(distances.Distance - Wasserstein.Distance(a, b)) <= 1e-12;
        });

    [Fact]
    public void Distances_from_a_summary_are_within_its_error()
        => Gen.Select(Gen.Int[0, 1_000], Gen.Double[-1, 1], Gen.Double[0.5, 2]).Sample((seed, shift, scale) =>
        {
            var random = new Random(seed);
            SortedSample a = new(Normal(random, 30_000));
            double[] current = [.. Normal(random, 20_000).Select(value => (value * scale) + shift)];
            var summary = Summarizing.Of(a, 256);
            var counts = new PointCounts(PointGrid.Of(summary));
            counts.Add(current);
            var distances = SummaryDistances.Of(summary, counts.ToSummary());
            SortedSample b = new(current);
            var exact = KolmogorovSmirnov.Compare(a, b).Statistic;
            return distances.Statistic <= exact + 1e-12
                && exact <= distances.Statistic + summary.Error
                && Math.Abs(distances.Distance - Wasserstein.Distance(a, b)) <= 0.002;
        }, iter: 20);

    [Fact]
    public void An_outlier_does_not_blur_the_distance_of_the_other_values()
    {
        var random = new Random(3);
        double[] reference = [.. Normal(random, 50_000), 1e9], current = Normal(random, 50_000);
        var summary = Summarizing.Of(new SortedSample(reference), 256);
        var counts = new PointCounts(PointGrid.Of(summary));
        counts.Add(current);

        var expected = Wasserstein.Distance(reference, current);

        Assert.InRange(SummaryDistances.Of(summary, counts.ToSummary()).Distance, expected * 0.999_999, expected * 1.000_001);
    }

    [Fact]
    public void Merged_summaries_know_ranks_to_within_the_error_that_they_state_in_whatever_order_they_were_merged()
        => Gen.Select(Gen.Int[0, 1_000], Gen.Double[-2, 2], Gen.Double[-2, 2]).Sample((seed, second, third) =>
        {
            var random = new Random(seed);
            double[][] parts = [Normal(random, 30_000), [.. Normal(random, 25_000).Select(value => value + second)], [.. Normal(random, 21_000).Select(value => value * third)]];
            SortedSample all = new([.. parts.SelectMany(part => part)]);
            var summaries = parts.Select(part => Summarizing.Of(new SortedSample(part), 512)).ToList();
            NumericSummary[] merged =
            [
                SummaryMerge.Of(summaries, 512),
                SummaryMerge.Of([SummaryMerge.Of([summaries[0], summaries[1]], 512), summaries[2]], 512),
                SummaryMerge.Of([summaries[0], SummaryMerge.Of([summaries[2], summaries[1]], 512)], 512),
            ];
            return merged.All(summary => summary.Size == all.Count
                && summary.Points.Length <= 1_100
                && summary.Error < 0.02
                && Math.Abs(summary.Moments.Mean - all.Mean) < 1e-9
                && Enumerable.Range(1, 99).All(k => Math.Abs(all.CountBelow(all.Quantile(k / 100.0)) - summary.SizeBelow(all.Quantile(k / 100.0))) <= (summary.Error * all.Count) + 1));
        }, iter: 20);

    [Fact]
    public void Merged_exact_summaries_are_exact()
        => Gen.Select(Coarse, Coarse, Fine).Sample((first, second, third) =>
        {
            var merged = SummaryMerge.Of([Summarizing.Of(new SortedSample(first)), Summarizing.Of(new SortedSample(second)), Summarizing.Of(new SortedSample(third))]);
            return merged.IsExact && merged.Expand().Values.SequenceEqual(new SortedSample([.. first, .. second, .. third]).Values);
        });

    [Fact]
    public void What_is_added_in_pieces_is_summarised_with_a_bounded_buffer()
    {
        var random = new Random(5);
        var values = Normal(random, 200_000);
        var accumulator = new NumericAccumulator(capacity: 10_000);
        foreach (var piece in values.Chunk(777)) accumulator.Add(piece);
        accumulator.Add([double.NaN, double.PositiveInfinity]);

        var summary = accumulator.ToSummary();

        SortedSample sample = new(values);
        Assert.Equal((200_000, 1, 1), (summary.Size, summary.InfiniteCount, accumulator.Missing));
        Assert.InRange(summary.Error, 0, 0.001);
        for (var bound = -3.0; bound < 3; bound += 0.1)
        {
            Assert.InRange(Math.Abs(sample.CountBelow(bound) - summary.SizeBelow(bound)) / sample.Count, 0, summary.Error);
        }
    }

    [Fact]
    public void Numbers_as_large_as_they_get_are_summarised()
    {
        double[] values = [double.MinValue, -1, 0, double.Epsilon, 1, double.MaxValue, .. Normal(new Random(1), 50_000)];
        SortedSample sample = new(values);
        var summary = Summarizing.Of(sample, 64);
        var counts = new PointCounts(PointGrid.Of(summary));
        counts.Add(values);
        var counted = counts.ToSummary();

        foreach (var point in summary.Points)
        {
            Assert.Equal(sample.CountBelow(point), summary.SizeBelow(point));
            Assert.Equal(sample.CountBelow(point), counted.SizeBelow(point));
        }

        Assert.Equal(0, SummaryDistances.Of(summary, counted).Statistic);
    }

    private static NumericSummary Thinned(double[] values, int resolution)
    {
        // Three distinct values to a point, so that there are some between the points.
        SortedSample sample = new(values);
        double[] points = [.. sample.Values.ToArray().Distinct().Where((_, index) => index % 3 == 0).Append(sample.Values[^1]).Distinct().Take(resolution).Append(sample.Values[^1]).Distinct()];
        var counts = new PointCounts(PointGrid.Of(Summarizing.Of(new SortedSample(points))));
        counts.Add(values);
        return counts.ToSummary();
    }

    private static bool Summarised(NumericSummary summary, SortedSample sample)
    {
        foreach (var point in summary.Points)
        {
            if (summary.SizeBelow(point) != sample.CountBelow(point)) return false;
        }

        return true;
    }

    private static double[] Normal(Random random, int count)
        => [.. Enumerable.Range(0, count).Select(_ => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()))];
}
