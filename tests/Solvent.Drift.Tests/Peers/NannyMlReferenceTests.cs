using System.Text.Json;
using Solvent.Tables;

namespace Solvent.Drift.Tests;

public sealed class NannyMlReferenceTests(ReferenceCounts counts)
{
    private const string File = "performance_california_housing.json";

    [Fact]
    public void Distances_thresholds_and_alerts_of_every_chunk_agree_with_nannyml()
    {
        if (!Reference.Has(File) || Reference.Table("data/california_housing.csv").Find("MedInc") is null) Assert.Skip("The data of NannyML's example is not among the open samples; set SOLVENT_REFERENCE_DATA.");
        var root = Reference.Read(File);
        var size = root.GetProperty("chunk_size").GetInt32();
        var table = Reference.Table(root.GetProperty("file").GetString()!);
        var all = root.GetProperty("univariate").GetProperty("chunks").EnumerateArray().ToList();
        foreach (var column in all[0].EnumerateObject().Where(member => member.Name.Contains(".jensen_shannon.value", StringComparison.Ordinal)).Select(member => member.Name.Split('.')[0]).ToList())
        {
            var reference = Values(table, column, "reference");
            var current = Values(table, column, "analysis");
            (string Name, Func<SortedSample, SortedSample, double> Distance)[] methods =
            [
                ("jensen_shannon", NannyMlChunks.JensenShannon),
                ("kolmogorov_smirnov", NannyMlChunks.KolmogorovSmirnov),
                ("wasserstein", Wasserstein.Distance),
                ("hellinger", NannyMlChunks.Hellinger),
            ];
            foreach (var (name, distance) in methods)
            {
                var chunks = NannyMlChunks.OfNumbers(reference, current, (size, size), distance);
                Assert.Equal(all.Count, chunks.Reference.Count + chunks.Current.Count);
                foreach (var (expected, actual) in all.Zip(chunks.Reference.Concat(chunks.Current)))
                {
                    Reference.Near(expected.GetProperty($"{column}.{name}.value").GetDouble(), actual, 1e-6, 0, $"{column} {name}");
                    Reference.Near(expected.GetProperty($"{column}.{name}.upper_threshold").GetDouble(), chunks.UpperThreshold, 1e-6, 0, $"{column} {name} threshold");
                    var isReference = expected.GetProperty("chunk.chunk.period").GetString() == "reference";
                    Assert.Equal(expected.GetProperty($"{column}.{name}.alert").GetBoolean(), actual > chunks.UpperThreshold);
                    Assert.True(isReference || chunks.Current.Contains(actual));
                    counts.Add($"{File} univariate", 3);
                }
            }
        }
    }

    private static double[] Values(Table table, string column, string part) => Reference.Numbers(table, column, Reference.Rows(table, "part", part));
}
