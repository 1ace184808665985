using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Solvent.Experiments.Tests.Mlflow;

/// <summary>Experiments and runs as MLflow's tracking server keeps them: over SQL, or in files where <see cref="KeepsDuplicates"/> is set.</summary>
internal sealed partial class StubTracking
{
    private const int LargestPage = 50_000;

    private readonly List<(string Id, string Name, bool Deleted)> _experiments = [("0", "Default", false)];
    private int _lastExperiment;

    public Dictionary<string, StubRun> Runs { get; } = new(StringComparer.Ordinal);

    /// <summary>A file store appends every value, keeps infinities, and pages no histories; a database has equal values once.</summary>
    public bool KeepsDuplicates { get; set; }

    /// <summary>How many things a page has at most, whatever is asked for.</summary>
    public int PageSize { get; set; } = LargestPage;

    /// <summary>Where artifacts of new runs are.</summary>
    public string ArtifactRoot { get; set; } = "mlflow-artifacts:";

    public string AddExperiment(string name, bool deleted = false)
    {
        var id = (++_lastExperiment).ToString(CultureInfo.InvariantCulture);
        _experiments.Add((id, name, deleted));
        return id;
    }

    public StubRun AddRun(string experiment, string name, long start, string? id = null)
    {
        id ??= Guid.NewGuid().ToString("N");
        var run = new StubRun(id, experiment, name, start, $"{ArtifactRoot}/{experiment}/{id}/artifacts");
        run.Tags["mlflow.runName"] = name;
        return Runs[id] = run;
    }

    /// <summary>Answers a request below <c>/api/2.0/mlflow/</c>.</summary>
    public JsonObject Answer(string method, string path, IReadOnlyDictionary<string, string> query, JsonObject body, int bodyBytes) => (method, path) switch
    {
        ("POST", "experiments/create") => CreateExperiment(Text(body, "name")),
        ("GET", "experiments/get-by-name") => new() { ["experiment"] = Experiment(query["experiment_name"], byName: true) },
        ("GET", "experiments/get") => new() { ["experiment"] = Experiment(query["experiment_id"], byName: false) },
        ("POST", "experiments/search") => SearchExperiments(body),
        ("POST", "runs/create") => CreateRun(body),
        ("GET", "runs/get") => new() { ["run"] = Json(Run(query["run_id"])) },
        ("POST", "runs/update") => UpdateRun(body),
        ("POST", "runs/search") => SearchRuns(body),
        ("POST", "runs/log-batch") => LogBatch(body, bodyBytes),
        ("POST", "runs/set-tag") => SetTag(Active(body), Text(body, "key"), Text(body, "value")),
        ("POST", "runs/log-inputs") => LogInputs(body),
        ("GET", "metrics/get-history") => History(query),
        ("GET", "artifacts/list") => ListArtifacts(query),
        _ => throw new StubRefusal(404, "ENDPOINT_NOT_FOUND", $"No API found for '{method} {path}'"),
    };

    public StubRun Run(string id) => Runs.GetValueOrDefault(id) ?? throw StubRefusal.Missing($"Run with id={id} not found");

    private JsonObject CreateExperiment(string name)
    {
        if (name.Length == 0) throw StubRefusal.Invalid("Invalid experiment name: ''");
        if (name.Length > 500) throw StubRefusal.Invalid("Experiment name exceeds the maximum length of 500 characters");
        if (_experiments.Exists(experiment => experiment.Name == name)) throw new StubRefusal(400, "RESOURCE_ALREADY_EXISTS", $"Experiment(name={name}) already exists.");
        return new() { ["experiment_id"] = AddExperiment(name) };
    }

    private JsonObject Experiment(string key, bool byName)
    {
        var found = _experiments.FindIndex(experiment => (byName ? experiment.Name : experiment.Id) == key);
        if (found < 0) throw StubRefusal.Missing($"Could not find experiment with {(byName ? "name" : "ID")} '{key}'");
        return Json(_experiments[found]);
    }

    private static JsonObject Json((string Id, string Name, bool Deleted) experiment)
        => new() { ["experiment_id"] = experiment.Id, ["name"] = experiment.Name, ["lifecycle_stage"] = experiment.Deleted ? "deleted" : "active" };

    private JsonObject SearchExperiments(JsonObject body)
        => Page(_experiments.Where(experiment => !experiment.Deleted).Select(Json), body["max_results"], (string?)body["page_token"], "experiments");

    private JsonObject CreateRun(JsonObject body)
    {
        var experiment = Text(body, "experiment_id");
        if (!_experiments.Exists(known => known.Id == experiment && !known.Deleted)) throw StubRefusal.Missing($"No Experiment with id={experiment} exists");
        var name = Text(body, "run_name");
        StubRules.RequireLength(name, 250, "Run name");
        foreach (var tag in Items(body, "tags")) RequireTag(Text(tag, "key"), Text(tag, "value"));
        var run = AddRun(experiment, name, (long)body["start_time"]!);
        foreach (var tag in Items(body, "tags")) run.Tags[Text(tag, "key")] = Text(tag, "value");
        return new() { ["run"] = Json(run) };
    }

    private JsonObject UpdateRun(JsonObject body)
    {
        var run = Active(body);
        if (Text(body, "status") is not ("RUNNING" or "SCHEDULED" or "FINISHED" or "FAILED" or "KILLED")) throw StubRefusal.Invalid($"Invalid value \"{body["status"]}\" for parameter 'status'");
        run.Status = Text(body, "status");
        if (body["end_time"] is { } end) run.End = (long)end;
        if (body["run_name"] is { } name) run.Tags["mlflow.runName"] = run.Name = (string)name!;
        return new() { ["run_info"] = Json(run)["info"]!.DeepClone() };
    }

    private JsonObject SearchRuns(JsonObject body)
    {
        var experiments = body["experiment_ids"]!.AsArray().Select(id => (string)id!).ToHashSet(StringComparer.Ordinal);
        var runs = Runs.Values.Where(run => experiments.Contains(run.Experiment) && !run.Deleted);
        if ((string?)body["filter"] is { Length: > 0 } filter)
        {
            var match = TagFilter().Match(filter);
            if (!match.Success) throw StubRefusal.Invalid($"Invalid clause(s) in filter string: '{filter}'");
            runs = runs.Where(run => run.Tags.GetValueOrDefault(match.Groups["key"].Value) == match.Groups["value"].Value);
        }

        return Page(runs.OrderByDescending(run => run.Start).ThenBy(run => run.Id, StringComparer.Ordinal).Select(Json), body["max_results"], (string?)body["page_token"], "runs");
    }

    private JsonObject LogBatch(JsonObject body, int bodyBytes)
    {
        if (bodyBytes > 1_000_000) throw StubRefusal.Invalid($"Batched logging API requests must be at most 1000000 bytes, got a request of size {bodyBytes}.");
        var (metrics, parameters, tags) = (Items(body, "metrics"), Items(body, "params"), Items(body, "tags"));
        StubRules.RequireAtMost(metrics.Count, 1000, "metrics");
        StubRules.RequireAtMost(parameters.Count, 100, "params");
        StubRules.RequireAtMost(tags.Count, 100, "tags");
        StubRules.RequireAtMost(metrics.Count + parameters.Count + tags.Count, 1000, "metrics, params, and tags");
        var points = metrics.Select(PointOf).ToList();
        foreach (var tag in tags) RequireTag(Text(tag, "key"), Text(tag, "value"));
        var run = Active(body);
        foreach (var group in parameters.GroupBy(parameter => Text(parameter, "key"), StringComparer.Ordinal))
        {
            StubRules.RequireName(group.Key, "parameter");
            if (group.Count() > 1) throw StubRefusal.Invalid($"Duplicate parameter keys have been submitted: ['{group.Key}'].");
            var value = Text(group.Single(), "value");
            StubRules.RequireLength(value, 6000, "Param value");
            if (run.Params.TryGetValue(group.Key, out var kept) && kept != value)
            {
                throw StubRefusal.Invalid($"Changing param values is not allowed. Param with key='{group.Key}' was already logged with value='{kept}' for run ID='{run.Id}'. Attempted logging new value '{value}'.");
            }
        }

        foreach (var parameter in parameters) run.Params[Text(parameter, "key")] = Text(parameter, "value");
        foreach (var tag in tags) run.Tags[Text(tag, "key")] = Text(tag, "value");
        foreach (var point in points) if (KeepsDuplicates || !run.Points.Contains(point)) run.Points.Add(point);
        return [];
    }

    private StubPoint PointOf(JsonObject metric)
    {
        var key = Text(metric, "key");
        StubRules.RequireName(key, "metric");
        var written = metric["value"] ?? throw StubRefusal.Invalid("Missing value for required parameter 'value'.");
        var value = written.GetValueKind() is System.Text.Json.JsonValueKind.String ? double.Parse((string)written!, CultureInfo.InvariantCulture) : (double)written;
        if (double.IsInfinity(value) && !KeepsDuplicates) value = double.CopySign(double.MaxValue, value);
        var timestamp = (long)(metric["timestamp"] ?? throw StubRefusal.Invalid("Missing value for required parameter 'timestamp'."));
        StubRules.RequireTimestamp(key, timestamp);
        return new StubPoint(key, value, timestamp, (long)(metric["step"] ?? 0));
    }

    private static JsonObject SetTag(StubRun run, string key, string value)
    {
        RequireTag(key, value);
        run.Tags[key] = value;
        return [];
    }

    private JsonObject LogInputs(JsonObject body)
    {
        var run = Active(body);
        var inputs = Items(body, "datasets").Select(item =>
        {
            var dataset = item["dataset"]!.AsObject();
            var (name, digest, source) = (Text(dataset, "name"), Text(dataset, "digest"), Text(dataset, "source"));
            StubRules.RequireLength(name, 500, "Dataset name");
            StubRules.RequireLength(digest, 36, "Dataset digest");
            StubRules.RequireLength(source, 65_535, "Dataset source");
            var tags = Items(item, "tags").ToDictionary(tag => Text(tag, "key"), tag => Text(tag, "value"), StringComparer.Ordinal);
            foreach (var (key, value) in tags)
            {
                StubRules.RequireLength(key, 255, "Input tag key");
                StubRules.RequireLength(value, 500, "Input tag value");
            }

            return new StubInput(name, digest, Text(dataset, "source_type"), source, tags);
        }).ToList();
        foreach (var input in inputs) if (!run.Inputs.Exists(known => known.Name == input.Name && known.Digest == input.Digest)) run.Inputs.Add(Shared(run.Experiment, input));
        return [];
    }

    /// <summary>A dataset is kept once for an experiment, name and digest: what came with it first stays.</summary>
    private StubInput Shared(string experiment, StubInput input)
        => Runs.Values.Where(run => run.Experiment == experiment).SelectMany(run => run.Inputs).FirstOrDefault(known => known.Name == input.Name && known.Digest == input.Digest) is { } first
            ? input with { Source = first.Source, SourceType = first.SourceType }
            : input;

    private JsonObject History(IReadOnlyDictionary<string, string> query)
    {
        var points = Run(query["run_id"]).Points.Where(point => point.Key == query["metric_key"]);
        if (!KeepsDuplicates) return Page(points.Reverse().Select(Json), query.TryGetValue("max_results", out var most) ? JsonValue.Create(int.Parse(most, CultureInfo.InvariantCulture)) : null, query.GetValueOrDefault("page_token"), "metrics");
        if (query.ContainsKey("page_token")) throw StubRefusal.Invalid("The FileStore backend does not support pagination for the `get_metric_history` API.");
        return new() { ["metrics"] = new JsonArray([.. points.Select(Json)]) };
    }

    private JsonObject ListArtifacts(IReadOnlyDictionary<string, string> query)
    {
        var run = Run(query["run_id"]);
        var folder = query.TryGetValue("path", out var path) ? path + "/" : "";
        var below = run.Artifacts.Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal)).ToList();
        var files = below.Where(file => !file.Key[folder.Length..].Contains('/')).Select(file => new JsonObject { ["path"] = file.Key, ["is_dir"] = false, ["file_size"] = file.Value.Length });
        var folders = below.Where(file => file.Key[folder.Length..].Contains('/')).Select(file => folder + file.Key[folder.Length..].Split('/')[0]).Distinct(StringComparer.Ordinal)
            .Select(name => new JsonObject { ["path"] = name, ["is_dir"] = true });
        var answer = Page(files.Concat(folders), maxResults: null, query.GetValueOrDefault("page_token"), "files");
        answer["root_uri"] = run.ArtifactUri;
        return answer;
    }

    private JsonObject Page(IEnumerable<JsonObject> all, JsonNode? maxResults, string? token, string name)
    {
        var most = maxResults is null ? 1000 : (int)maxResults;
        if (most is < 1 or > LargestPage) throw StubRefusal.Invalid($"Invalid value for request parameter max_results. It must be at most {LargestPage}, but got value {most}");
        var start = token is { Length: > 0 } ? int.Parse(token, CultureInfo.InvariantCulture) : 0;
        var items = all.ToList();
        var page = items.Skip(start).Take(Math.Min(most, PageSize)).ToArray();
        var answer = new JsonObject();
        if (page.Length > 0) answer[name] = new JsonArray(page);
        if (start + page.Length < items.Count) answer["next_page_token"] = (start + page.Length).ToString(CultureInfo.InvariantCulture);
        return answer;
    }

    private StubRun Active(JsonObject body)
    {
        var run = Run(Text(body, "run_id"));
        return run.Deleted ? throw StubRefusal.Invalid($"The run {run.Id} must be in the 'active' state. Current state is deleted.") : run;
    }

    private static void RequireTag(string key, string value)
    {
        StubRules.RequireName(key, "tag");
        StubRules.RequireLength(value, 8000, "Tag value");
    }

    private static JsonObject Json(StubRun run)
    {
        var last = run.Points.GroupBy(point => point.Key, StringComparer.Ordinal)
            .Select(group => group.OrderBy(point => point.Step).ThenBy(point => point.Timestamp).ThenBy(point => point.Value).Last());
        var info = new JsonObject
        {
            ["run_id"] = run.Id, ["run_uuid"] = run.Id, ["run_name"] = run.Name, ["experiment_id"] = run.Experiment, ["user_id"] = "", ["status"] = run.Status,
            ["start_time"] = run.Start, ["artifact_uri"] = run.ArtifactUri, ["lifecycle_stage"] = run.Deleted ? "deleted" : "active",
        };
        if (run.End is { } end) info["end_time"] = end;
        return new JsonObject
        {
            ["info"] = info,
            ["data"] = new JsonObject { ["metrics"] = new JsonArray([.. last.Select(Json)]), ["params"] = Entries(run.Params), ["tags"] = Entries(run.Tags) },
            ["inputs"] = new JsonObject { ["dataset_inputs"] = new JsonArray([.. run.Inputs.Select(Json)]) },
        };
    }

    private static JsonObject Json(StubInput input) => new()
    {
        ["tags"] = Entries(input.Tags),
        ["dataset"] = new JsonObject { ["name"] = input.Name, ["digest"] = input.Digest, ["source_type"] = input.SourceType, ["source"] = input.Source },
    };

    // Numbers that are none are text in the JSON of protocol buffers; so may be integers of 64 bits.
    private static JsonObject Json(StubPoint point) => new()
    {
        ["key"] = point.Key,
        ["value"] = double.IsFinite(point.Value) ? JsonValue.Create(point.Value) : JsonValue.Create(point.Value.ToString(CultureInfo.InvariantCulture)),
        ["timestamp"] = point.Timestamp,
        ["step"] = point.Step.ToString(CultureInfo.InvariantCulture),
    };

    private static JsonArray Entries(IEnumerable<KeyValuePair<string, string>> pairs)
        => new([.. pairs.Select(pair => pair.Value.Length == 0 ? new JsonObject { ["key"] = pair.Key } : new JsonObject { ["key"] = pair.Key, ["value"] = pair.Value })]);

    private static List<JsonObject> Items(JsonObject body, string name) => body[name] is JsonArray array ? [.. array.Select(item => item!.AsObject())] : [];

    private static string Text(JsonObject body, string name) => (string?)body[name] ?? "";

    [GeneratedRegex("^tags\\.[\"`](?<key>[^\"`]+)[\"`] = '(?<value>[^']*)'$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TagFilter();
}
