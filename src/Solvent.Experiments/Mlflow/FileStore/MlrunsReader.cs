using System.Globalization;

namespace Solvent.Experiments;

/// <summary>Reads one run of a file store. What of it is broken is told, and the rest is read.</summary>
/// <param name="folder">Folder of the run.</param>
/// <param name="experimentFolder">Folder of its experiment.</param>
internal sealed class MlrunsReader(string folder, string experimentFolder)
{
    private readonly List<SolventException> _problems = [];
    private IReadOnlyDictionary<string, string>? _meta;

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<SolventException> Problems => _problems;

    /// <summary>The head of the run: its <c>meta.yaml</c> and its tags.</summary>
    /// <exception cref="SolventException"><c>mlruns-invalid</c> when its <c>meta.yaml</c> cannot be read.</exception>
    public MlflowRun ReadHead()
    {
        var id = Meta.GetValueOrDefault("run_id") ?? Meta.GetValueOrDefault("run_uuid") ?? throw MlrunsYaml.Invalid(Path.Combine(folder, MlrunsFolder.Meta), line: null, "it has no run_id");
        var info = new MlflowRunInfo(
            id,
            Path.GetFileName(experimentFolder),
            Meta.GetValueOrDefault("run_name") ?? Meta.GetValueOrDefault("name"),
            Status: Meta.GetValueOrDefault("status"),
            StartTime: Number("start_time"),
            EndTime: Number("end_time"));
        return new MlflowRun(info, new MlflowRunData(Tags: Entries("tags", Meta.GetValueOrDefault("user_id"))));
    }

    /// <summary>The whole run.</summary>
    /// <param name="experiment">Name of its experiment.</param>
    /// <param name="root">The file store.</param>
    /// <param name="isDeleted">Whether its experiment is in the trash.</param>
    /// <exception cref="SolventException">As <see cref="ReadHead"/>.</exception>
    public ForeignRun Read(string experiment, string root, bool isDeleted)
    {
        _problems.Clear();
        var head = ReadHead();
        var series = new Dictionary<string, IReadOnlyList<MlflowMetric>>(StringComparer.Ordinal);
        foreach (var (path, name) in MlrunsFolder.Files(Path.Combine(folder, "metrics"))) Try(() => AddSeries(series, path, name));
        var data = head.Data! with { Params = Entries("params") };
        var files = MlrunsFolder.Files(Path.Combine(folder, "artifacts")).Select(file => new RunFile(file.Name, new FileInfo(file.Path).Length, () => File.OpenRead(file.Path))).ToList();
        isDeleted |= Meta.GetValueOrDefault("lifecycle_stage") is "deleted";
        return new ForeignRun(head with { Data = data, Inputs = Inputs() }, experiment, root)
        {
            Series = series,
            Files = [.. files.Where(file => file.Name is not MlflowDetails.Path)],
            Details = files.Find(file => file.Name is MlflowDetails.Path) is { } details ? Details(details) : null,
            DeletedAt = isDeleted ? Time(Number("deleted_time") ?? head.Info.EndTime ?? head.Info.StartTime ?? 0) : null,
        };
    }

    private static void AddSeries(Dictionary<string, IReadOnlyList<MlflowMetric>> series, string path, string name)
    {
        if (MlrunsLines.Read(path, name) is { Count: > 0 } points) series[name] = points;
    }

    private static MlflowDetails? Details(RunFile file)
    {
        using var stream = file.Open();
        return MlflowDetails.TryRead(stream);
    }

    private List<MlflowEntry> Entries(string kind, string? user = null)
    {
        var entries = new List<MlflowEntry>();
        foreach (var (path, name) in MlrunsFolder.Files(Path.Combine(folder, kind))) Try(() => entries.Add(new MlflowEntry(name, File.ReadAllText(path))));
        if (!string.IsNullOrEmpty(user) && entries.TrueForAll(entry => entry.Key is not MlflowTags.User)) entries.Add(new MlflowEntry(MlflowTags.User, user));
        return entries;
    }

    private MlflowRunInputs Inputs()
    {
        var inputs = new List<MlflowDatasetInput>();
        foreach (var (path, _) in MlrunsFolder.Files(Path.Combine(folder, "inputs")).Where(file => Path.GetFileName(file.Path) is MlrunsFolder.Meta)) Try(() => inputs.Add(Input(path)));
        return new MlflowRunInputs(inputs);
    }

    private MlflowDatasetInput Input(string path)
    {
        var input = MlrunsYaml.Read(path);
        var id = input.GetValueOrDefault("source_id") is { Length: > 0 } written && written.All(char.IsAsciiLetterOrDigit) ? written : throw MlrunsYaml.Invalid(path, line: null, "it has no source_id");
        var dataset = MlrunsYaml.Read(Path.Combine(experimentFolder, "datasets", id, MlrunsFolder.Meta));
        return new MlflowDatasetInput(
            new MlflowDataset(dataset.GetValueOrDefault("name") ?? id, dataset.GetValueOrDefault("digest") ?? "", dataset.GetValueOrDefault("source_type"), dataset.GetValueOrDefault("source")),
            [.. input.Where(pair => pair.Key.StartsWith("tags/", StringComparison.Ordinal)).Select(pair => new MlflowEntry(pair.Key["tags/".Length..], pair.Value))]);
    }

    private IReadOnlyDictionary<string, string> Meta => _meta ??= MlrunsYaml.Read(Path.Combine(folder, MlrunsFolder.Meta));

    private long? Number(string name)
    {
        if (Meta.GetValueOrDefault(name) is not { } written) return null;
        if (long.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;
        _problems.Add(MlrunsYaml.Invalid(Path.Combine(folder, MlrunsFolder.Meta), line: null, $"{name} is '{written}', no time in milliseconds"));
        return null;
    }

    private void Try(Action read)
    {
        try
        {
            read();
        }
        catch (SolventException problem)
        {
            _problems.Add(problem);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _problems.Add(MlrunsYaml.Invalid(folder, line: null, exception.Message, exception));
        }
    }

    private static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(Math.Clamp(milliseconds, -62_135_596_800_000, 253_402_300_799_999));
}
