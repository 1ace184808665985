using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace Solvent.Drift.Tests.Watching;

/// <summary>A real HTTP server on this machine that answers as it is told.</summary>
internal sealed class Listener : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentQueue<Func<HttpListenerContext, Task>> _answers = new();
    private readonly Task _loop;

    private Listener(int port)
    {
        Address = $"http://127.0.0.1:{port}/hooks/secret-token";
        _listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        _listener.Start();
        _loop = Task.Run(LoopAsync);
    }

    public string Address { get; }

    public ConcurrentQueue<(string Body, string? ContentType)> Requests { get; } = new();

    /// <summary>A server on a free port; the first requests get these answers, the others 200.</summary>
    public static Listener Start(params Func<HttpListenerContext, Task>[] answers)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                var listener = new Listener(Random.Shared.Next(20_000, 60_000));
                foreach (var answer in answers) listener._answers.Enqueue(answer);
                return listener;
            }
            catch (HttpListenerException) when (attempt < 50)
            {
                // Somebody else has the port.
            }
        }
    }

    public static Func<HttpListenerContext, Task> Status(int status, string text = "") => async context =>
    {
        context.Response.StatusCode = status;
        await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(text));
    };

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _loop;
    }

    private async Task LoopAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
                Requests.Enqueue((await reader.ReadToEndAsync(), context.Request.ContentType));
                if (_answers.TryDequeue(out var answer)) await answer(context);
                context.Response.Close();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                // The server is closed, or the client has gone.
            }
        }
    }
}
