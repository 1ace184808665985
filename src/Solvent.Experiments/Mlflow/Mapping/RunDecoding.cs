using System.Globalization;
using System.Text.Json;

namespace Solvent.Experiments;

/// <summary>
/// Makes a run of what MLflow has of it. Where it is one of ours, names, values and series become what they were, as far as the server still has what
/// stands for them: what was changed there since wins.
/// </summary>
internal static class RunDecoding
{
    private const string DatasetTag = MlflowTags.Local + "dataset.";

    /// <param name="foreign">The run there.</param>
    /// <param name="id">The identifier that it gets here.</param>
    /// <param name="parent">Its parent here, if it has one.</param>
    public static TransferredRun Decode(ForeignRun foreign, string id, string? parent)
    {
        var (tags, details) = (new SortedDictionary<string, string>(foreign.Tags.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal), foreign.Details);
        if (details is not null) Restore(tags, details.Tags);
        var notes = MlflowNotes.Read(Parts(tags));
        var parameters = new SortedDictionary<string, string>(ForeignRun.Pairs(foreign.Run.Data?.Params).ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
        if (details is not null) Restore(parameters, details.Params);
        var info = foreign.Run.Info;
        var series = Series(foreign, notes);
        var record = new RunRecord
        {
            Id = id,
            Experiment = foreign.Experiment,
            Status = MlflowStatus.Parse(info.Status),
            StartedAt = Time(info.StartTime) ?? DateTimeOffset.UnixEpoch,
            EndedAt = Time(info.EndTime),
            DurationSeconds = foreign.OurId is null && info.EndTime >= info.StartTime ? (info.EndTime - info.StartTime) / 1000.0 : null,
            Name = NameOf(foreign, tags),
            ParentId = parent,
            DeletedAt = foreign.DeletedAt,
            Params = Renamed(parameters, notes.Params),
            Datasets = Datasets(foreign),
            Packages = details?.Packages ?? [],
            Cells = details?.Cells ?? [],
        };
        record = MlflowFacts.Apply(record, tags);
        record = record with { Tags = OwnTags(foreign, record, tags, notes), Metrics = LastValues(series) };
        return new TransferredRun(record) { Series = series, Files = Files(foreign, notes) };
    }

    /// <summary>Puts whole values where the server has their beginnings.</summary>
    private static void Restore(SortedDictionary<string, string> values, SortedDictionary<string, string> whole)
    {
        foreach (var (name, value) in whole)
        {
            if (values.TryGetValue(name, out var cut) && value.StartsWith(cut, StringComparison.Ordinal)) values[name] = value;
        }
    }

    private static IEnumerable<string> Parts(SortedDictionary<string, string> tags)
    {
        for (var part = 0; tags.TryGetValue(string.Create(CultureInfo.InvariantCulture, $"{MlflowTags.Notes}{part}"), out var text); part++) yield return text;
    }

    private static string? NameOf(ForeignRun foreign, SortedDictionary<string, string> tags)
    {
        var name = tags.GetValueOrDefault(MlflowTags.RunName) ?? foreign.Run.Info.RunName;
        return string.IsNullOrEmpty(name) || string.Equals(name, foreign.OurId, StringComparison.Ordinal) ? null : name;
    }

    private static SortedDictionary<string, string> OwnTags(ForeignRun foreign, RunRecord record, SortedDictionary<string, string> tags, MlflowNotes notes)
    {
        var own = Renamed(tags.Where(tag => !IsFact(tag.Key, record)), notes.Tags);
        if (foreign.OurId is not null) return own;
        own[MlflowTags.ThereId] = foreign.Run.Info.RunId;
        own[MlflowTags.ThereAddress] = foreign.From;
        foreach (var input in foreign.Run.Inputs?.DatasetInputs ?? [])
        {
            // It is no version that could be restored here, so that it is written down and no more.
            own[DatasetTag + input.Dataset.Name] = JsonSerializer.Serialize(input, MlflowJson.Default.MlflowDatasetInput);
        }

        return own;
    }

    private static bool IsFact(string name, RunRecord record)
        => name is MlflowTags.RunName or MlflowTags.Parent or MlflowTags.User or MlflowTags.Commit || name.StartsWith(MlflowTags.Ours, StringComparison.Ordinal)
            || (name is MlflowTags.SourceName or MlflowTags.SourceType && record.Notebook is not null);

    private static SortedDictionary<string, string> Renamed(IEnumerable<KeyValuePair<string, string>> values, SortedDictionary<string, string> names)
    {
        var renamed = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in values) renamed[names.GetValueOrDefault(name, name)] = value;
        return renamed;
    }

    private static SortedDictionary<string, IReadOnlyList<SeriesPoint>> Series(ForeignRun foreign, MlflowNotes notes)
    {
        var series = new SortedDictionary<string, IReadOnlyList<SeriesPoint>>(StringComparer.Ordinal);
        foreach (var (key, metrics) in foreign.Series)
        {
            var note = notes.Metrics.GetValueOrDefault(key);
            var whole = foreign.Details?.Series.GetValueOrDefault(key);
            series[note?.Name ?? key] = whole is not null && MlflowSeries.IsSame(whole, metrics) ? whole : MlflowSeries.FromServer(metrics, note);
        }

        return series;
    }

    private static SortedDictionary<string, double> LastValues(SortedDictionary<string, IReadOnlyList<SeriesPoint>> series)
        => new(series.ToDictionary(each => each.Key, each => each.Value[^1].Value, StringComparer.Ordinal), StringComparer.Ordinal);

    private static IReadOnlyList<RunDataset> Datasets(ForeignRun foreign)
    {
        var there = foreign.Run.Inputs?.DatasetInputs ?? [];
        if (foreign.Details is { Datasets.Count: > 0 } details && MlflowDatasets.ToServer(details.Datasets).All(sent => there.Any(input => MlflowDatasets.IsSame(sent, input)))) return details.Datasets;
        return foreign.OurId is null ? [] : [.. there.SelectMany(MlflowDatasets.FromServer)];
    }

    private static IReadOnlyList<RunFile> Files(ForeignRun foreign, MlflowNotes notes) =>
    [
        .. foreign.Files.Select(file =>
        {
            var note = foreign.Details?.Files.GetValueOrDefault(file.Name);
            return file with { Name = notes.Files.GetValueOrDefault(file.Name, file.Name), Kind = note?.Kind ?? file.Kind, Hash = file.Hash ?? note?.Hash };
        }),
    ];

    private static DateTimeOffset? Time(long? milliseconds)
        => milliseconds is { } time && time is >= -62_135_596_800_000 and <= 253_402_300_799_999 ? DateTimeOffset.FromUnixTimeMilliseconds(time) : null;
}
