using System.Net;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Solvent.Experiments;

/// <summary>What we ask of MLflow's REST API 2.0: experiments, runs and what is logged to them. Artifacts are in <see cref="MlflowArtifacts"/>.</summary>
internal sealed class MlflowClient(MlflowConnection connection)
{
    internal const string Api = "api/2.0/mlflow/";

    private const int ExperimentsAPage = 1000;
    private const int RunsAPage = 200;
    private const int PointsAPage = 10_000;

    public MlflowServer Server => connection.Server;

    /// <summary>The experiment with a name.</summary>
    /// <returns><see langword="null"/> when there is none.</returns>
    public async Task<MlflowExperiment?> TryFindExperimentAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            var found = await GetAsync($"experiments/get-by-name?experiment_name={Uri.EscapeDataString(name)}", MlflowJson.Default.GetExperimentResponse, cancellationToken);
            return found.Experiment;
        }
        catch (SolventException failure) when (failure.Code is MlflowFailure.MissingCode)
        {
            return null;
        }
    }

    public async Task<MlflowExperiment> GetExperimentAsync(string id, CancellationToken cancellationToken)
    {
        var path = $"experiments/get?experiment_id={Uri.EscapeDataString(id)}";
        return (await GetAsync(path, MlflowJson.Default.GetExperimentResponse, cancellationToken)).Experiment ?? throw NoPart(path, "an experiment");
    }

    /// <summary>Makes an experiment. It is not repeated by itself: after a failure ask whether it is there.</summary>
    public async Task<string> CreateExperimentAsync(string name, CancellationToken cancellationToken)
    {
        const string Path = "experiments/create";
        var made = await PostAsync(
            Path, new CreateExperimentRequest(name), MlflowJson.Default.CreateExperimentRequest, MlflowJson.Default.CreateExperimentResponse, repeat: false, cancellationToken);
        return made.ExperimentId ?? throw NoPart(Path, "an experiment_id");
    }

    /// <summary>All active experiments.</summary>
    public async IAsyncEnumerable<MlflowExperiment> ExperimentsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? token = null;
        do
        {
            var page = await PostAsync(
                "experiments/search", new SearchExperimentsRequest(ExperimentsAPage, token), MlflowJson.Default.SearchExperimentsRequest, MlflowJson.Default.SearchExperimentsResponse, repeat: true, cancellationToken);
            foreach (var experiment in page.Experiments ?? []) yield return experiment;
            token = page.NextPageToken;
        }
        while (!string.IsNullOrEmpty(token));
    }

    /// <summary>Active runs of experiments, with the last value of each metric.</summary>
    /// <param name="experiments">Identifiers of the experiments.</param>
    /// <param name="filter">A filter as MLflow writes it, or <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public async IAsyncEnumerable<MlflowRun> RunsAsync(IReadOnlyList<string> experiments, string? filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? token = null;
        do
        {
            var page = await PostAsync(
                "runs/search", new SearchRunsRequest(experiments, filter, RunsAPage, token), MlflowJson.Default.SearchRunsRequest, MlflowJson.Default.SearchRunsResponse, repeat: true, cancellationToken);
            foreach (var run in page.Runs ?? []) yield return run;
            token = page.NextPageToken;
        }
        while (!string.IsNullOrEmpty(token));
    }

    /// <summary>Makes a run. It is not repeated by itself: after a failure search for its tag.</summary>
    public async Task<MlflowRun> CreateRunAsync(CreateRunRequest request, CancellationToken cancellationToken)
    {
        const string Path = "runs/create";
        var made = await PostAsync(Path, request, MlflowJson.Default.CreateRunRequest, MlflowJson.Default.RunResponse, repeat: false, cancellationToken);
        return made.Run ?? throw NoPart(Path, "a run");
    }

    /// <summary>One run, active or deleted.</summary>
    public async Task<MlflowRun> GetRunAsync(string id, CancellationToken cancellationToken)
    {
        var path = $"runs/get?run_id={Uri.EscapeDataString(id)}";
        return (await GetAsync(path, MlflowJson.Default.RunResponse, cancellationToken)).Run ?? throw NoPart(path, "a run");
    }

    /// <summary>Every value of a metric.</summary>
    public async Task<IReadOnlyList<MlflowMetric>> HistoryAsync(string run, string metric, CancellationToken cancellationToken)
    {
        var points = new List<MlflowMetric>();
        string? token = null;
        do
        {
            var path = $"metrics/get-history?run_id={Uri.EscapeDataString(run)}&metric_key={Uri.EscapeDataString(metric)}&max_results={PointsAPage}";
            if (token is not null) path += $"&page_token={Uri.EscapeDataString(token)}";
            var page = await GetAsync(path, MlflowJson.Default.MetricHistoryResponse, cancellationToken);
            points.AddRange(page.Metrics ?? []);
            token = page.NextPageToken;
        }
        while (!string.IsNullOrEmpty(token));
        return points;
    }

    /// <summary>Logs a batch. With metrics in it, it is not repeated by itself, because some servers would have each value twice.</summary>
    public Task LogBatchAsync(LogBatchRequest batch, CancellationToken cancellationToken)
        => PostAsync("runs/log-batch", batch, MlflowJson.Default.LogBatchRequest, repeat: batch.Metrics.Count == 0, cancellationToken);

    public Task LogInputsAsync(LogInputsRequest inputs, CancellationToken cancellationToken)
        => PostAsync("runs/log-inputs", inputs, MlflowJson.Default.LogInputsRequest, repeat: true, cancellationToken);

    public Task SetTagAsync(SetTagRequest tag, CancellationToken cancellationToken)
        => PostAsync("runs/set-tag", tag, MlflowJson.Default.SetTagRequest, repeat: true, cancellationToken);

    public Task UpdateRunAsync(UpdateRunRequest update, CancellationToken cancellationToken)
        => PostAsync("runs/update", update, MlflowJson.Default.UpdateRunRequest, repeat: true, cancellationToken);

    /// <summary>Reads an answer that has to be JSON.</summary>
    internal async Task<T> GetAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        => await connection.SendAsync(Api + path, () => new HttpRequestMessage(HttpMethod.Get, Api + path), bytes: 0, repeat: true, (answer, cancel) => ReadAsync(path, answer, type, cancel), cancellationToken);

    private Task<TAnswer> PostAsync<T, TAnswer>(string path, T request, JsonTypeInfo<T> requestType, JsonTypeInfo<TAnswer> answerType, bool repeat, CancellationToken cancellationToken)
        => PostAsync(path, request, requestType, repeat, (answer, cancel) => ReadAsync(path, answer, answerType, cancel), cancellationToken);

    private Task<bool> PostAsync<T>(string path, T request, JsonTypeInfo<T> type, bool repeat, CancellationToken cancellationToken)
        => PostAsync(path, request, type, repeat, async (answer, cancel) => await ReadAsync(path, answer, MlflowJson.Default.MlflowError, cancel) is not null, cancellationToken);

    private Task<TAnswer> PostAsync<T, TAnswer>(
        string path, T request, JsonTypeInfo<T> type, bool repeat, Func<HttpResponseMessage, CancellationToken, Task<TAnswer>> read, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(request, type);
        return connection.SendAsync(Api + path, () => new HttpRequestMessage(HttpMethod.Post, Api + path) { Content = Json(body) }, body.Length, repeat, read, cancellationToken);
    }

    private static ByteArrayContent Json(byte[] body) => new(body) { Headers = { ContentType = new MediaTypeHeaderValue(MediaTypeNames.Application.Json) } };

    private async Task<T> ReadAsync<T>(string path, HttpResponseMessage answer, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        try
        {
            await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
            return await JsonSerializer.DeserializeAsync(body, type, cancellationToken) ?? throw NoPart(path, "an object");
        }
        catch (JsonException exception)
        {
            // A page for people, most often that of a login, comes with 200 as well.
            var kind = answer.Content.Headers.ContentType?.MediaType ?? "no media type";
            var problem = answer.StatusCode is HttpStatusCode.OK && !kind.Contains("json", StringComparison.Ordinal) ? $"{kind} instead of JSON" : $"JSON that it cannot mean: {exception.Message}";
            throw MlflowFailure.NotMlflow(Server, Api + path, problem);
        }
    }

    private SolventException NoPart(string path, string part) => MlflowFailure.NotMlflow(Server, Api + path, $"JSON without {part}");
}
