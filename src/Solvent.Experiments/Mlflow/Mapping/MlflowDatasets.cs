using System.Text.Json;

namespace Solvent.Experiments;

/// <summary>Dataset versions there and here. A run has a name and digest once there, whatever it did with it, so that what it did is a tag.</summary>
internal static class MlflowDatasets
{
    private const string SourceType = "solvent";
    private const string ContextTag = "mlflow.data.context";
    private const string UsesTag = "solvent.uses";
    private const int DigestCharacters = 32;

    public static IReadOnlyList<MlflowDatasetInput> ToServer(IEnumerable<RunDataset> datasets) =>
    [
        .. datasets.GroupBy(dataset => (dataset.Name, dataset.Hash)).Select(group => new MlflowDatasetInput(
            new MlflowDataset(
                MlflowLimits.Cut(group.Key.Name, MlflowLimits.DatasetName),
                MlflowLimits.Cut(group.Key.Hash, DigestCharacters),
                SourceType,
                JsonSerializer.Serialize(new DatasetSource(group.Key.Name, group.Key.Hash), TransferJson.Default.DatasetSource)),
            [
                new MlflowEntry(ContextTag, string.Join(", ", group.Select(Word).Distinct(StringComparer.Ordinal))),
                new MlflowEntry(UsesTag, MlflowLimits.Cut(string.Join(' ', group.Select(use => $"{Word(use)}:{use.Version}")), MlflowLimits.InputTagValue)),
            ])),
    ];

    /// <summary>The versions that an input of ours means; none for those that others have logged.</summary>
    public static IReadOnlyList<RunDataset> FromServer(MlflowDatasetInput input)
    {
        if (SourceOf(input.Dataset) is not { } source) return [];
        var uses = input.Tags?.FirstOrDefault(tag => tag.Key is UsesTag)?.Value ?? "";
        return
        [
            .. uses.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(use => use.Split(':', 2))
                .Where(use => use is [("read" or "write"), { Length: > 0 }])
                .Select(use => new RunDataset(source.Dataset, use[1], source.Sha256, use[0] is "write" ? DatasetAccess.Write : DatasetAccess.Read)),
        ];
    }

    public static bool IsSame(MlflowDatasetInput one, MlflowDatasetInput other)
        => string.Equals(one.Dataset.Name, other.Dataset.Name, StringComparison.Ordinal) && string.Equals(one.Dataset.Digest, other.Dataset.Digest, StringComparison.Ordinal);

    private static DatasetSource? SourceOf(MlflowDataset dataset)
    {
        if (dataset.SourceType is not SourceType || dataset.Source is not { } json) return null;
        try
        {
            return JsonSerializer.Deserialize(json, TransferJson.Default.DatasetSource) is { Dataset: not null, Sha256: not null } source ? source : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Word(RunDataset dataset) => dataset.Mode is DatasetAccess.Write ? "write" : "read";
}
