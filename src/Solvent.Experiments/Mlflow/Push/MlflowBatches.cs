using System.Text.Json;

namespace Solvent.Experiments;

/// <summary>Cuts what is to be logged into requests that a server takes.</summary>
internal static class MlflowBatches
{
    public static IEnumerable<IReadOnlyList<MlflowMetric>> Of(IEnumerable<MlflowMetric> metrics)
        => Cut(metrics, MlflowLimits.MetricsABatch, metric => SentRun.MetricBytes + JsonEncodedText.Encode(metric.Key).EncodedUtf8Bytes.Length);

    public static IEnumerable<IReadOnlyList<MlflowEntry>> Of(IEnumerable<MlflowEntry> entries)
        => Cut(entries, MlflowLimits.EntriesABatch, entry => 1 + JsonSerializer.SerializeToUtf8Bytes(entry, MlflowJson.Default.MlflowEntry).Length);

    private static IEnumerable<IReadOnlyList<T>> Cut<T>(IEnumerable<T> items, int most, Func<T, int> bytesOf)
    {
        var (batch, bytes) = (new List<T>(), 0);
        foreach (var item in items)
        {
            var more = bytesOf(item);
            if (batch.Count == most || (batch.Count > 0 && bytes + more > MlflowLimits.BytesABatch))
            {
                yield return batch;
                (batch, bytes) = ([], 0);
            }

            batch.Add(item);
            bytes += more;
        }

        if (batch.Count > 0) yield return batch;
    }
}
