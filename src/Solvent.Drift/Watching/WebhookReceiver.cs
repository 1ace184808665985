using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Solvent.Drift;

/// <summary>
/// Posts the notice as JSON to an address. What may pass (no connection, a time-out, 408, 425, 429 and 5xx) is tried again after a pause that doubles, or that the
/// server asks for; any other answer than 2xx is a failure at once.
/// </summary>
public sealed class WebhookReceiver : IVerdictReceiver, IDisposable
{
    private const int LongestAnswer = 200;
    private static readonly HttpStatusCode[] Passing = [HttpStatusCode.RequestTimeout, (HttpStatusCode)425, HttpStatusCode.TooManyRequests];
    private readonly Uri _address;
    private readonly HttpClient _client;

    /// <param name="address">An http or https address. It may hold a secret: messages name its host alone.</param>
    /// <exception cref="SolventException"><c>webhook-invalid</c>.</exception>
    public WebhookReceiver(string address)
    {
        _address = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri
            : throw new SolventException("webhook-invalid", "The address of the webhook is no http or https address.")
            {
                Hint = "Write --webhook https://example.org/hooks/drift.",
                ExitCode = SolventException.WrongUsage,
            };
        _client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("solvent", typeof(WebhookReceiver).Assembly.GetName().Version?.ToString(3)));
    }

    /// <summary>How long one attempt may take.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often it is tried, at least once.</summary>
    public int Attempts { get; init; } = 5;

    /// <summary>The pause after the first attempt; it doubles from attempt to attempt.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public async Task ReceiveAsync(WatchNotice notice, CancellationToken cancellationToken)
    {
        var json = notice.ToJson();
        for (var attempt = 1; ; attempt++)
        {
            var (problem, mayPass, after) = await PostAsync(json, cancellationToken);
            if (problem is null) return;
            if (!mayPass || attempt >= Attempts)
            {
                var tried = attempt == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" after {attempt} attempts");
                throw new SolventException("webhook-failed", $"The webhook at '{_address.Host}' did not take the verdict{tried}: {problem}.")
                {
                    Hint = "Check the address and the service; the verdict is sent again with the next check.",
                };
            }

            await Task.Delay(after ?? FirstPause * Math.Pow(2, attempt - 1), cancellationToken);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async Task<(string? Problem, bool MayPass, TimeSpan? After)> PostAsync(string json, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(AttemptTimeout);
        try
        {
            using var content = new StringContent(json, Encoding.UTF8, "application/json");
            using var answer = await _client.PostAsync(_address, content, timeout.Token);
            if (answer.IsSuccessStatusCode) return (null, false, null);
            var text = (await answer.Content.ReadAsStringAsync(timeout.Token)).ReplaceLineEndings(" ").Trim();
            var status = string.Create(CultureInfo.InvariantCulture, $"it answered {(int)answer.StatusCode}{(text.Length == 0 ? "" : $" ({(text.Length > LongestAnswer ? text[..LongestAnswer] + "…" : text)})")}");
            return (status, (int)answer.StatusCode >= 500 || Passing.Contains(answer.StatusCode), PauseOf(answer));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (string.Create(CultureInfo.InvariantCulture, $"no answer in {AttemptTimeout.TotalSeconds:0.#} s"), true, null);
        }
        catch (HttpRequestException exception)
        {
            return (exception.Message.TrimEnd('.'), true, null);
        }
    }

    private static TimeSpan? PauseOf(HttpResponseMessage answer)
    {
        var longest = TimeSpan.FromMinutes(5);
        return answer.Headers.RetryAfter?.Delta is { } pause ? (pause < longest ? pause : longest) : null;
    }
}
