using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace Solvent.Experiments;

/// <summary>A run in the form that a server takes.</summary>
internal sealed record SentRun
{
    /// <summary>Identifier of the run here.</summary>
    public required string Id { get; init; }

    public required string Experiment { get; init; }

    public required string Name { get; init; }

    public required string Status { get; init; }

    public required long StartTime { get; init; }

    public long? EndTime { get; init; }

    public required IReadOnlyDictionary<string, string> Params { get; init; }

    public required IReadOnlyDictionary<string, string> Tags { get; init; }

    /// <summary>Values by the name there.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<MlflowMetric>> Metrics { get; init; }

    public required IReadOnlyList<MlflowDatasetInput> Datasets { get; init; }

    /// <summary>The artifacts, under their paths there.</summary>
    public required IReadOnlyList<RunFile> Files { get; init; }

    /// <summary>The bytes of <see cref="MlflowDetails.Path"/>; <see langword="null"/> when there is nothing to say.</summary>
    public byte[]? Details { get; init; }

    /// <summary>Roughly the bytes to send.</summary>
    public long Bytes => Metrics.Sum(series => (long)series.Value.Count * MetricBytes) + Files.Sum(file => file.Bytes) + (Details?.Length ?? 0);

    /// <summary>Roughly the bytes of one value in a request.</summary>
    public const int MetricBytes = 100;

    /// <summary>SHA-256 of everything that is sent, by which a later push knows that nothing has changed.</summary>
    public string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(new UpdateRunRequest(Experiment, Status, EndTime, Name), MlflowJson.Default.UpdateRunRequest));
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(new LogInputsRequest(Id, Datasets), MlflowJson.Default.LogInputsRequest));
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(new LogBatchRequest(Id, [], Entries(Params), Entries(Tags)), MlflowJson.Default.LogBatchRequest));
        foreach (var (_, series) in Metrics) hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(new LogBatchRequest(Id, series, [], []), MlflowJson.Default.LogBatchRequest));
        foreach (var file in Files) hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(new SetTagRequest(file.Name, file.Hash ?? "", file.Bytes.ToString(CultureInfo.InvariantCulture)), MlflowJson.Default.SetTagRequest));
        hash.AppendData(Details ?? []);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public static IReadOnlyList<MlflowEntry> Entries(IEnumerable<KeyValuePair<string, string>> pairs) => [.. pairs.Select(pair => new MlflowEntry(pair.Key, pair.Value))];
}
