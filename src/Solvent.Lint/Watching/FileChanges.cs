using System.Threading.Channels;

namespace Solvent.Lint.Watching;

/// <summary>The files that are written, made or renamed below some folders.</summary>
internal sealed class FileChanges : IDisposable
{
    private readonly Channel<string> _changed = Channel.CreateUnbounded<string>();
    private readonly List<FileSystemWatcher> _watchers = [];

    public FileChanges(IEnumerable<string> folders)
    {
        foreach (var folder in folders)
        {
            var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true, NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size };
            watcher.Changed += (_, change) =>
            {
                if (!Directory.Exists(change.FullPath)) _changed.Writer.TryWrite(change.FullPath);
            };
            watcher.Created += (_, change) => _changed.Writer.TryWrite(change.FullPath);
            watcher.Renamed += (_, change) => _changed.Writer.TryWrite(change.FullPath);
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
        }
    }

    /// <summary>
    /// Waits for a change, and then until nothing has changed for <paramref name="calm"/>. Of a folder that is new, only the folder is told: what was written
    /// into it at once no system tells reliably.
    /// </summary>
    public async Task<IReadOnlySet<string>> NextAsync(TimeSpan calm, CancellationToken cancellationToken)
    {
        var changed = new HashSet<string>(StringComparer.Ordinal) { await _changed.Reader.ReadAsync(cancellationToken) };
        while (true)
        {
            await Task.Delay(calm, cancellationToken);
            var isCalm = true;
            while (_changed.Reader.TryRead(out var path))
            {
                changed.Add(path);
                isCalm = false;
            }

            if (isCalm) return changed;
        }
    }

    public void Dispose() => _watchers.ForEach(watcher => watcher.Dispose());
}
