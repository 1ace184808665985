using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Solvent.Promotion.Writing.Tests;

/// <summary>Writes the test of the golden metrics: what the notebook reached, its project has to reach.</summary>
internal static class GoldenTests
{
    public static GeneratedFile Write(ProjectShape shape, bool isAsync)
    {
        var text = new StringBuilder();
        text.Append("using Microsoft.Extensions.Logging.Abstractions;\n");
        if (shape.HasData || shape.UsesSolvent) text.Append("using Solvent;\n");
        if (shape.RecordsRuns) text.Append("using Solvent.Experiments;\n");
        text.Append(CultureInfo.InvariantCulture, $"\nnamespace {shape.Plan.Namespace}.Tests;\n\n/// <summary>The metrics of the runs that the notebook has recorded are reached by its project.</summary>\n{TestWriter.Collection}public sealed class GoldenMetricTests\n{{\n");
        text.Append("    /// <summary>How far a metric may be away, as a share of its value or of one, whichever is larger: trees that are grown by several threads differ a little.</summary>\n    private const double Tolerance = 0.01;\n\n");
        text.Append("    private static readonly GoldenRun[] Runs =\n    [\n");
        foreach (var run in shape.Plan.GoldenRuns) text.Append(CultureInfo.InvariantCulture, $"        new(\n            {Literal(run.Id)},\n            {Literal(run.Experiment)},\n            {Pairs(run.Params.Select(pair => (pair.Key, Literal(pair.Value))))},\n            {Pairs(run.Metrics.Select(pair => (pair.Key, pair.Value.ToString("R", CultureInfo.InvariantCulture))))}),\n");
        text.Append("    ];\n\n");
        text.Append(Test(shape, isAsync));
        text.Append(shape.RecordsRuns ? Recorded : Measured);
        text.Append(Shared);
        return new GeneratedFile(shape.InTests("GoldenMetricTests.cs"), text.ToString().Replace("\r", "", StringComparison.Ordinal));
    }

    private static string Test(ProjectShape shape, bool isAsync)
    {
        var text = new StringBuilder();
        var needsAwait = isAsync || (shape.HasData && !shape.Flow.Samples.IsWhole);
        text.Append(CultureInfo.InvariantCulture, $"    [Fact]\n    public {(needsAwait ? "async Task" : "void")} The_golden_metrics_are_reached()\n    {{\n");
        if (shape.HasData && !shape.Flow.Samples.IsWhole)
        {
            text.Append(CultureInfo.InvariantCulture, $"        {shape.Flow.Generated.Data} data;\n        try\n        {{\n            data = await {shape.Flow.Generated.Data}.FromStoreAsync(AppContext.BaseDirectory, TestContext.Current.CancellationToken);\n        }}\n");
            text.Append("        catch (SolventException exception)\n        {\n            Assert.Skip($\"The dataset versions are not in the store: {exception.Message} {exception.Hint}\");\n            return;\n        }\n\n");
        }
        else if (!shape.Flow.Samples.IsWhole)
        {
            var why = "The notebook has read files that are in no dataset version, and the tests have only some of their rows: commit the files, and promote again.";
            text.Append(CultureInfo.InvariantCulture, $"        Assert.Skip({Literal(why)});\n");
        }

        text.Append("        using var folder = new TestFolder();\n");
        text.Append(TestWriter.Run(shape, isAsync, shape.Flow.Samples.IsWhole ? $"{shape.Flow.Generated.Data}.FromFolder(TestFolder.Samples)" : "data", ""));
        text.Append(shape.RecordsRuns ? "\n        RequireReached(folder);\n    }\n\n" : shape.Flow.Results.Count > 0 ? "\n        RequireReached(result.ToNumbers());\n    }\n\n" : "\n        Assert.Skip(\"The pipeline has no metrics.\");\n    }\n\n");
        return text.ToString();
    }

    private const string Recorded =
        """
            private static void RequireReached(TestFolder folder)
            {
                using var store = ExperimentStore.Open(folder.Path);
                var recorded = store.List();
                foreach (var golden in Runs)
                {
                    // A notebook records more parameters by itself than a program does.
                    var run = recorded
                        .Where(run => run.Experiment == golden.Experiment && run.Params.All(param => golden.Params.GetValueOrDefault(param.Key) == param.Value))
                        .MaxBy(run => run.Params.Count);
                    Assert.True(run is not null, $"No run of '{golden.Experiment}' has the parameters of the run {golden.Id}.");
                    RequireReached(golden, run.Metrics);
                }
            }

        """;

    private const string Measured =
        """
            private static void RequireReached(IReadOnlyDictionary<string, double> metrics) => RequireReached(Runs[^1], metrics);

        """;

    private const string Shared =
        """

            private static void RequireReached(GoldenRun golden, IReadOnlyDictionary<string, double> metrics)
            {
                var common = golden.Metrics.Where(metric => metrics.ContainsKey(metric.Key)).ToList();
                Assert.True(common.Count > 0, $"The pipeline measures nothing that the run {golden.Id} has measured.");
                foreach (var (name, expected) in common)
                {
                    var distance = Math.Abs(metrics[name] - expected);
                    Assert.True(distance <= Tolerance * Math.Max(1, Math.Abs(expected)), $"{name} is {metrics[name]}, and was {expected} in the run {golden.Id}.");
                }
            }

            private sealed record GoldenRun(string Id, string Experiment, Dictionary<string, string> Params, Dictionary<string, double> Metrics);
        }

        """;

    private static string Pairs(IEnumerable<(string Name, string Value)> pairs) 
        => $"new()\n            {{\n{string.Concat(pairs.Select(pair => $"                [{Literal(pair.Name)}] = {pair.Value},\n"))}            }}";

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
