using System.Runtime.CompilerServices;

namespace Solvent.Datasets;

/// <summary>A folder as a remote: the keys are paths in it, and <c>tmp</c> holds what is not complete yet.</summary>
internal sealed class FolderRemote(string root) : IRemoteStorage
{
    private readonly FolderTransit _transit = new(root);

    public string Location => root;

    public async IAsyncEnumerable<RemoteItem> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // The work is synchronous, and a share may be slow.
        foreach (var item in await Task.Run(() => Doing(() => Items(prefix)), cancellationToken)) yield return item;
    }

    public Task<Stream?> TryReadAsync(string key, long offset, CancellationToken cancellationToken) => Task.FromResult<Stream?>(Doing(() => TryOpen(key, offset)));

    public async Task PutAsync(string key, Stream content, CancellationToken cancellationToken)
    {
        var (temporary, target) = (await NewTemporaryFileAsync(cancellationToken), PathOf(key));
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            content.Position = 0;
            await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.Asynchronous))
            {
                await content.CopyToAsync(file, 1 << 20, cancellationToken);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch (Exception exception)
        {
            throw Failure(exception, target) ?? exception;
        }
        finally
        {
            FolderTransit.TryDelete(temporary);
        }
    }

    public async Task<bool> TryCreateAsync(string key, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var target = PathOf(key);
        if (File.Exists(target)) return false;
        var temporary = await NewTemporaryFileAsync(cancellationToken);
        try
        {
            return await NewFile.TryCreateAsync(temporary, target, content.ToArray(), cancellationToken);
        }
        catch (Exception exception)
        {
            throw Failure(exception, target) ?? exception;
        }
    }

    public Task DeleteAsync(string key, CancellationToken cancellationToken)
    {
        var path = PathOf(key);
        try
        {
            if (File.Exists(path)) File.Delete(path);
            return Task.CompletedTask;
        }
        catch (Exception exception)
        {
            throw Failure(exception, path) ?? exception;
        }
    }

    public void Dispose()
    {
        // A folder is not held open.
    }

    private string PathOf(string key) => Path.Combine([root, .. key.Split('/')]);

    private List<RemoteItem> Items(string prefix)
    {
        var folder = PathOf(prefix[..(prefix.LastIndexOf('/') + 1)]);
        if (!Directory.Exists(folder)) return [];
        return [.. new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories)
            .Select(file => new RemoteItem(Path.GetRelativePath(root, file.FullName).Replace('\\', '/'), file.Length))
            .Where(item => item.Key.StartsWith(prefix, StringComparison.Ordinal) && !FolderTransit.Holds(item.Key))
            .OrderBy(item => item.Key, StringComparer.Ordinal)];
    }

    private FileStream? TryOpen(string key, long offset)
    {
        try
        {
            // Delete is shared so that a pack can be replaced while somebody reads the old one.
            return new FileStream(PathOf(key), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 17, FileOptions.Asynchronous) { Position = offset };
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private Task<string> NewTemporaryFileAsync(CancellationToken cancellationToken) => Task.Run(() => Doing(_transit.NewFile), cancellationToken);

    private T Doing<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception exception)
        {
            throw Failure(exception, root) ?? exception;
        }
    }

    private static SolventException? Failure(Exception exception, string path)
    {
        var cause = (exception as SolventException)?.InnerException ?? exception;
        if (cause is UnauthorizedAccessException)
        {
            return new SolventException("remote-access-denied", $"You may not read or write '{path}'.", cause) { File = path, Hint = "Ask the owner of the folder for access." };
        }

        return exception as SolventException ?? AtomicFile.WriteFailure(path, exception);
    }
}
