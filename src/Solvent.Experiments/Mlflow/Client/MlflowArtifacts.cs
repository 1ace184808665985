namespace Solvent.Experiments;

/// <summary>
/// The artifacts of a run. A server that keeps them itself (<c>mlflow-artifacts:</c>) takes and gives them; of one that only knows where they are,
/// they can be read where its page can show them.
/// </summary>
internal sealed class MlflowArtifacts(MlflowConnection connection, MlflowClient client)
{
    private const string Proxy = "api/2.0/mlflow-artifacts/artifacts";
    private const string ProxyScheme = "mlflow-artifacts:";

    /// <summary>Where the server takes artifacts of a run.</summary>
    /// <returns><see langword="null"/> when it takes none.</returns>
    public static string? UploadPath(MlflowRunInfo run)
    {
        if (run.ArtifactUri is not { } uri) return null;
        if (uri.StartsWith(ProxyScheme, StringComparison.Ordinal))
        {
            var path = uri[ProxyScheme.Length..];
            // 'mlflow-artifacts://host/path' names the server that we talk to, or one that the run was made through.
            if (path.StartsWith("//", StringComparison.Ordinal)) path = path.IndexOf('/', 2) is > 0 and var end ? path[end..] : "";
            return $"{Proxy}/{path.Trim('/')}";
        }

        var inner = uri.IndexOf(Proxy, StringComparison.Ordinal);
        return inner >= 0 ? uri[inner..].TrimEnd('/') : null;
    }

    /// <summary>All files of a run, with folders opened.</summary>
    public async Task<IReadOnlyList<MlflowFile>> ListAsync(string run, CancellationToken cancellationToken)
    {
        var files = new List<MlflowFile>();
        var folders = new Queue<string?>([null]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (folders.TryDequeue(out var folder))
        {
            string? token = null;
            do
            {
                var path = $"artifacts/list?run_id={Uri.EscapeDataString(run)}";
                if (folder is not null) path += $"&path={Uri.EscapeDataString(folder)}";
                if (token is not null) path += $"&page_token={Uri.EscapeDataString(token)}";
                var page = await client.GetAsync(path, MlflowJson.Default.ListArtifactsResponse, cancellationToken);
                foreach (var file in page.Files ?? [])
                {
                    if (!seen.Add(file.Path)) continue;
                    if (file.IsDir) folders.Enqueue(file.Path);
                    else files.Add(file);
                }

                token = page.NextPageToken;
            }
            while (!string.IsNullOrEmpty(token));
        }

        return files;
    }

    /// <summary>Sends a file; the same path again replaces it.</summary>
    public Task UploadAsync(string uploadPath, string path, Func<Stream> open, long bytes, CancellationToken cancellationToken)
    {
        var full = $"{uploadPath}/{EscapedPath(path)}";
        return connection.SendAsync(full, () => new HttpRequestMessage(HttpMethod.Put, full) { Content = new StreamContent(open()) }, bytes, repeat: true, ReadAsync, cancellationToken);
    }

    /// <summary>Copies a file of a run into a stream; a new try starts with a stream of its own.</summary>
    public Task DownloadAsync(MlflowRunInfo run, string path, long bytes, Func<Stream> create, CancellationToken cancellationToken)
    {
        var full = UploadPath(run) is { } proxied
            ? $"{proxied}/{EscapedPath(path)}"
            : $"get-artifact?run_uuid={Uri.EscapeDataString(run.RunId)}&path={Uri.EscapeDataString(path)}";
        return connection.SendAsync(
            full,
            () => new HttpRequestMessage(HttpMethod.Get, full),
            bytes,
            repeat: true,
            async (answer, cancel) =>
            {
                await using var target = create();
                await answer.Content.CopyToAsync(target, cancel);
                return true;
            },
            cancellationToken);
    }

    // Only an answer that has come whole says that the file has.
    private static async Task<bool> ReadAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        await answer.Content.CopyToAsync(Stream.Null, cancellationToken);
        return true;
    }

    private static string EscapedPath(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
