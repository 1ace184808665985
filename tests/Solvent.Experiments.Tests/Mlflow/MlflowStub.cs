using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Solvent.Experiments.Tests.Mlflow;

/// <summary>
/// A server on a real socket that speaks MLflow's REST API 2.0 and enforces what MLflow documents and does: limits, errors, pages, datasets that are
/// shared, artifacts through the server or not. It stands in for MLflow, which cannot be installed everywhere.
/// </summary>
internal sealed class MlflowStub : IDisposable
{
    private const string Api = "/api/2.0/mlflow/";
    private const string ArtifactsApi = "/api/2.0/mlflow-artifacts/artifacts/";

    private readonly HttpListener _listener = new();
    private readonly Lock _gate = new();
    private readonly List<StubFault> _faults = [];
    private readonly Dictionary<StubFault, int> _seen = [];
    private readonly Task _serving;

    public MlflowStub()
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
        }

        _listener.Prefixes.Add(Address + "/");
        _listener.Start();
        _serving = Task.Run(ServeAsync);
    }

    public string Address { get; }

    public StubTracking Tracking { get; } = new();

    /// <summary>Whether artifacts go through the server.</summary>
    public bool ServesArtifacts { get; set; } = true;

    /// <summary>The header <c>Authorization</c> that lets somebody in; <see langword="null"/> for everybody.</summary>
    public string? Authorization { get; set; }

    /// <summary>What is answered to everything, with a media type, instead of MLflow's answers.</summary>
    public (int Status, string MediaType, string Body)? Instead { get; set; }

    /// <summary>How long every answer takes.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Called with the path of each request before it is answered.</summary>
    public Action<string>? OnRequest { get; set; }

    /// <summary>Method and path of every request so far.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public void Break(StubFault fault)
    {
        lock (_gate) _faults.Add(fault);
    }

    public void Dispose()
    {
        _listener.Close();
        _serving.GetAwaiter().GetResult();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                _ = Task.Run(() => AnswerAsync(context));
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var request = context.Request;
        var path = request.RawUrl!.Split('?')[0];
        Requests.Enqueue($"{request.HttpMethod} {path}");
        try
        {
            OnRequest?.Invoke(path);
            await Task.Delay(Delay);
            using var body = new MemoryStream();
            await request.InputStream.CopyToAsync(body);
            var fault = FaultOf(path);
            var (status, mediaType, bytes) = fault is { AfterIt: false } ? (fault.Status, "text/html", "<h1>Bad Gateway</h1>"u8.ToArray()) : Reply(request, path, body.ToArray());
            if (fault is { AfterIt: true }) (status, bytes) = (fault.Status, []);
            if (status == 0)
            {
                // Cut in the middle of the answer.
                context.Response.ContentLength64 = 1000;
                await context.Response.OutputStream.WriteAsync("{"u8.ToArray());
                context.Response.Abort();
                return;
            }

            context.Response.StatusCode = status;
            context.Response.ContentType = mediaType;
            if (status is 302) context.Response.RedirectLocation = "/login";
            await context.Response.OutputStream.WriteAsync(bytes);
            context.Response.Close();
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException or IOException or InvalidOperationException)
        {
            // Who asked has gone away.
        }
    }

    private StubFault? FaultOf(string path)
    {
        lock (_gate)
        {
            foreach (var fault in _faults.Where(fault => path.EndsWith(fault.Path, StringComparison.Ordinal)))
            {
                var seen = _seen[fault] = _seen.GetValueOrDefault(fault) + 1;
                if (seen > fault.After && seen <= fault.After + fault.Times) return fault;
            }

            return null;
        }
    }

    private (int Status, string MediaType, byte[] Body) Reply(HttpListenerRequest request, string path, byte[] body)
    {
        if (Instead is { } instead) return (instead.Status, instead.MediaType, Encoding.UTF8.GetBytes(instead.Body));
        if (Authorization is not null && request.Headers["Authorization"] != Authorization) return (401, "text/html", "You are not authenticated."u8.ToArray());
        lock (_gate)
        {
            try
            {
                if (path.StartsWith(ArtifactsApi, StringComparison.Ordinal)) return Artifact(request.HttpMethod, path[ArtifactsApi.Length..], body);
                var query = request.QueryString.AllKeys.ToDictionary(key => key!, key => request.QueryString[key]!, StringComparer.Ordinal);
                if (path is "/get-artifact") return Shown(query);
                if (!path.StartsWith(Api, StringComparison.Ordinal)) return (404, "text/html", "<h1>Not Found</h1>"u8.ToArray());
                if (request.HttpMethod is "POST" && request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) is not true) return (415, "text/html", []);
                var sent = body.Length == 0 ? [] : JsonNode.Parse(body)!.AsObject();
                return (200, "application/json", Encoding.UTF8.GetBytes(Tracking.Answer(request.HttpMethod, path[Api.Length..], query, sent, body.Length).ToJsonString()));
            }
            catch (StubRefusal refusal)
            {
                return (refusal.Status, "application/json", Encoding.UTF8.GetBytes(new JsonObject { ["error_code"] = refusal.Code, ["message"] = refusal.Message }.ToJsonString()));
            }
        }
    }

    private (int, string, byte[]) Artifact(string method, string path, byte[] body)
    {
        if (!ServesArtifacts)
        {
            const string Disabled = "Endpoint: /api/2.0/mlflow-artifacts/artifacts/<path:artifact_path> disabled due to the mlflow server running with `--no-serve-artifacts`. "
                + "To enable artifacts server functionality, run `mlflow server` with `--serve-artifacts`";
            return (503, "text/html", Encoding.UTF8.GetBytes(Disabled));
        }

        var parts = path.Split('/').Select(Uri.UnescapeDataString).ToArray();
        if (parts is not [_, var id, "artifacts", .. { Length: > 0 } rest]) throw StubRefusal.Invalid($"Invalid path '{path}'");
        if (rest.Any(part => part is "" or "." or "..")) throw StubRefusal.Invalid("Invalid path");
        var name = string.Join('/', rest);
        if (method is "GET") return (200, "application/octet-stream", Tracking.Run(id).Artifacts.GetValueOrDefault(name) ?? throw StubRefusal.Missing($"No such artifact: '{name}'"));
        Tracking.Run(id).Artifacts[name] = body;
        return (200, "application/json", "{}"u8.ToArray());
    }

    private (int, string, byte[]) Shown(Dictionary<string, string> query)
        => (200, "application/octet-stream", Tracking.Run(query["run_uuid"]).Artifacts.GetValueOrDefault(query["path"]) ?? throw StubRefusal.Missing("No such artifact"));
}
