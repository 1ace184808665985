using System.Globalization;
using System.Net;
using System.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Solvent.Remotes.Tests.Services;

/// <summary>
/// A store in memory that answers as S3 does: it checks signatures and payloads, lists two keys a page, and keeps <c>If-None-Match: *</c>, unless it is told to ignore it, as some
/// stores do. Swift, which is real, does not know that condition.
/// </summary>
public abstract class S3Server(bool keepsConditions) : IAsyncDisposable
{
    private const int PageSize = 2;

    private readonly SortedDictionary<string, (byte[] Content, DateTime Written)> _objects = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _starting = new(1);
    private WebApplication? _server;

    /// <summary>A new and empty remote. All remotes share the objects of the server, under different prefixes.</summary>
    public async Task<string> NewRemoteAsync()
    {
        await _starting.WaitAsync();
        try
        {
            _server ??= await StartAsync();
        }
        finally
        {
            _starting.Release();
        }

        return $"s3://bucket/{Guid.NewGuid():N}/sets?endpoint={_server.Urls.Single()}&region=us-east-1";
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        _starting.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task<WebApplication> StartAsync()
    {
        Environment.SetEnvironmentVariable("AWS_ACCESS_KEY_ID", Swift.AccessKey);
        Environment.SetEnvironmentVariable("AWS_SECRET_ACCESS_KEY", Swift.SecretKey);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Limits.MaxRequestBodySize = null).UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        server.Run(AnswerAsync);
        await server.StartAsync();
        return server;
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        if (!S3Signature.IsValid(context.Request, body.ToArray(), Swift.AccessKey, Swift.SecretKey))
        {
            await FailAsync(context, HttpStatusCode.Forbidden, "SignatureDoesNotMatch");
            return;
        }

        var key = context.Request.Path.Value!["/bucket/".Length..];
        await (context.Request.Method switch
        {
            "PUT" => PutAsync(context, key, body.ToArray()),
            "GET" when key.Length == 0 => ListAsync(context),
            "GET" => GetAsync(context, key),
            "DELETE" => DeleteAsync(context, key),
            _ => FailAsync(context, HttpStatusCode.MethodNotAllowed, "MethodNotAllowed"),
        });
    }

    private Task PutAsync(HttpContext context, string key, byte[] content)
    {
        lock (_gate)
        {
            if (keepsConditions && context.Request.Headers.IfNoneMatch == "*" && _objects.ContainsKey(key)) return FailAsync(context, HttpStatusCode.PreconditionFailed, "PreconditionFailed");
            _objects[key] = (content, DateTime.UtcNow);
        }

        context.Response.Headers.ETag = "\"etag\"";
        return Task.CompletedTask;
    }

    private async Task GetAsync(HttpContext context, string key)
    {
        byte[]? content;
        lock (_gate) content = _objects.TryGetValue(key, out var found) ? found.Content : null;
        var offset = context.Request.Headers.Range.ToString() is { Length: > 0 } range ? int.Parse(range["bytes=".Length..^1], CultureInfo.InvariantCulture) : 0;
        if (content is null)
        {
            await FailAsync(context, HttpStatusCode.NotFound, "NoSuchKey");
        }
        else if (offset >= content.Length && offset > 0)
        {
            await FailAsync(context, HttpStatusCode.RequestedRangeNotSatisfiable, "InvalidRange");
        }
        else
        {
            context.Response.StatusCode = offset > 0 ? 206 : 200;
            await context.Response.Body.WriteAsync(content.AsMemory(offset));
        }
    }

    private Task DeleteAsync(HttpContext context, string key)
    {
        lock (_gate) _objects.Remove(key);
        context.Response.StatusCode = (int)HttpStatusCode.NoContent;
        return Task.CompletedTask;
    }

    private Task ListAsync(HttpContext context)
    {
        var (prefix, after) = (context.Request.Query["prefix"].ToString(), context.Request.Query["continuation-token"].ToString());
        List<KeyValuePair<string, (byte[] Content, DateTime Written)>> page;
        lock (_gate)
        {
            page = [.. _objects.Where(item => item.Key.StartsWith(prefix, StringComparison.Ordinal) && string.CompareOrdinal(item.Key, after) > 0).Take(PageSize + 1)];
        }

        var isTruncated = page.Count > PageSize;
        var items = string.Concat(page.Take(PageSize).Select(item =>
            $"<Contents><Key>{SecurityElement.Escape(item.Key)}</Key><Size>{item.Value.Content.Length}</Size><LastModified>{item.Value.Written:yyyy-MM-dd'T'HH:mm:ss.fff'Z'}</LastModified></Contents>"));
        var next = isTruncated ? $"<NextContinuationToken>{page[PageSize - 1].Key}</NextContinuationToken>" : "";
        context.Response.ContentType = "application/xml";
        return context.Response.WriteAsync(
            $"<ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><IsTruncated>{(isTruncated ? "true" : "false")}</IsTruncated>{next}{items}</ListBucketResult>");
    }

    private static Task FailAsync(HttpContext context, HttpStatusCode status, string code)
    {
        context.Response.StatusCode = (int)status;
        context.Response.ContentType = "application/xml";
        return context.Response.WriteAsync($"<Error><Code>{code}</Code><Message>{code}</Message></Error>");
    }
}
