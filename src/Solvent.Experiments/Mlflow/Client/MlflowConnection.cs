using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace Solvent.Experiments;

/// <summary>
/// Requests to a server: who asks, how long an answer may take, and what is tried again. Only a request that does no harm when it arrives twice is
/// repeated here; for the others the caller looks at what has arrived.
/// </summary>
internal sealed class MlflowConnection : IDisposable
{
    /// <summary>Seconds that an answer may take, as MLflow's own clients call it.</summary>
    public const string TimeoutVariable = "MLFLOW_HTTP_REQUEST_TIMEOUT";

    private const int BytesPerSecond = 50_000;
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(120);

    private readonly HttpClient _http;
    private readonly TimeSpan _timeout;
    private readonly IReadOnlyList<TimeSpan> _pauses;

    /// <param name="server">The server.</param>
    /// <param name="timeout">How long an answer may take; <see langword="null"/> for what the environment says.</param>
    /// <param name="pauses">How long to wait before each new try.</param>
    public MlflowConnection(MlflowServer server, TimeSpan? timeout = null, IReadOnlyList<TimeSpan>? pauses = null)
    {
        Server = server;
        _timeout = timeout ?? TimeoutOf(Environment.GetEnvironmentVariable(TimeoutVariable));
        _pauses = pauses ?? [.. new[] { 0.2, 0.5, 1.5, 4 }.Select(TimeSpan.FromSeconds)];
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All })
        {
            BaseAddress = server.Address,
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _http.DefaultRequestHeaders.Authorization = server.Credentials;
        _http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("solvent", typeof(MlflowConnection).Assembly.GetName().Version?.ToString(3)));
    }

    public MlflowServer Server { get; }

    /// <summary>How long to wait before each new try.</summary>
    public IReadOnlyList<TimeSpan> Pauses => _pauses;

    public void Dispose() => _http.Dispose();

    /// <summary>Sends a request and hands the answer on when it is 2xx.</summary>
    /// <param name="path">Path and query below the address.</param>
    /// <param name="create">Makes the request, once for each try.</param>
    /// <param name="bytes">How much goes or comes at most, for the time it may take.</param>
    /// <param name="repeat">Whether the request may be sent again when it is unknown whether it has arrived.</param>
    /// <param name="read">Reads the answer.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SolventException">The codes of <see cref="MlflowFailure"/>.</exception>
    public async Task<T> SendAsync<T>(
        string path, Func<HttpRequestMessage> create, long bytes, bool repeat, Func<HttpResponseMessage, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await TryAsync(path, create, bytes, read, cancellationToken);
            }
            catch (SolventException failure) when (repeat && attempt < _pauses.Count && failure.Code is MlflowFailure.UnavailableCode)
            {
                await Task.Delay(_pauses[attempt], cancellationToken);
            }
        }
    }

    private async Task<T> TryAsync<T>(
        string path, Func<HttpRequestMessage> create, long bytes, Func<HttpResponseMessage, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        var limit = _timeout + TimeSpan.FromSeconds(bytes / BytesPerSecond);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(limit);
        try
        {
            using var request = create();
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timeout.Token);
            if (response.IsSuccessStatusCode) return await read(response, timeout.Token);
            if ((int)response.StatusCode is >= 300 and < 400) throw MlflowFailure.NotMlflow(Server, path, $"{(int)response.StatusCode}, a redirection to '{response.Headers.Location}'");
            throw MlflowFailure.Refused(Server, path, response.StatusCode, await response.Content.ReadAsStringAsync(timeout.Token));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw MlflowFailure.TimedOut(Server, limit);
        }
        catch (HttpRequestException exception)
        {
            throw MlflowFailure.Unreachable(Server, exception);
        }
        catch (IOException exception) when (exception is HttpIOException or { InnerException: System.Net.Sockets.SocketException })
        {
            throw MlflowFailure.Unreachable(Server, new HttpRequestException(exception.Message, exception));
        }
    }

    private static TimeSpan TimeoutOf(string? written)
        => double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 1e6 ? TimeSpan.FromSeconds(seconds) : DefaultTimeout;
}
