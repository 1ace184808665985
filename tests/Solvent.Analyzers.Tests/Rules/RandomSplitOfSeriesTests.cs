using Solvent.Analyzers.Tests.Testing;
using Rule = Solvent.Analyzers.Tests.Testing.RuleVerifier<Solvent.Analyzers.Rules.RandomSplitOfSeriesAnalyzer>;

namespace Solvent.Analyzers.Tests.Rules;

public sealed class RandomSplitOfSeriesTests
{
    [Fact]
    public Task Columns_of_earlier_values_tell_a_series() => Verify("""
        var features = Enumerable.Range(1, 24).Select(hour => $"prev_{hour}h").ToArray();
        var split = {|SLV1008:ml.Data.TrainTestSplit(data, 0.1)|};
        """);

    [Fact]
    public Task A_time_that_is_loaded_tells_a_series() => Rule.VerifyAsync("""
        using System;
        using Microsoft.ML;
        using Microsoft.ML.Data;

        var ml = new MLContext(seed: 1);
        var data = ml.Data.LoadFromTextFile<Demand>("demand.csv");
        var split = {|SLV1008:ml.Data.TrainTestSplit(ml.Data.ShuffleRows(data))|};

        internal sealed class Demand
        {
            [LoadColumn(0)]
            public DateTime Hour { get; set; }

            [LoadColumn(1)]
            public float Label { get; set; }
        }
        """);

    [Fact]
    public Task Rows_without_such_signs_are_left_alone() => Verify("""
        var split = ml.Data.TrainTestSplit(data);
        System.Console.WriteLine("previous_runs/lag_report.csv");
        """);

    [Fact]
    public Task A_key_that_keeps_rows_together_is_left_alone() => Verify("""
        var lag = "prev_load";
        var split = ml.Data.TrainTestSplit(data, samplingKeyColumnName: "Day");
        var parts = (ml.Data.TakeRows(data, 800), ml.Data.SkipRows(data, 800));
        """);

    private static Task Verify(string body) => Rule.VerifyAsync(ModelingCode.Around(body));
}
