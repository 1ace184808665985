using Microsoft.Extensions.FileSystemGlobbing;

namespace Solvent.Datasets;

/// <summary>The files of a folder, or those in it that a pattern matches.</summary>
/// <param name="Folder">Full path of the folder.</param>
/// <param name="Pattern">A glob relative to the folder (<c>*</c>, <c>?</c>, <c>**</c>); <see langword="null"/> for all files.</param>
internal sealed record FolderSource(string Folder, string? Pattern)
{
    /// <summary>Takes a path with <c>*</c> or <c>?</c> apart; <see langword="null"/> for a path without.</summary>
    public static FolderSource? OfGlob(string path)
    {
        var wild = path.AsSpan().IndexOfAny('*', '?');
        if (wild < 0 || File.Exists(path)) return null;
        var end = path.AsSpan(0, wild).LastIndexOfAny('/', Path.DirectorySeparatorChar);
        return new FolderSource(end <= 0 ? Path.GetPathRoot(path)! : path[..end], path[(end + 1)..].Replace('\\', '/'));
    }

    /// <summary>The files with their paths below the folder, with <c>/</c>, in ordinal order. Stores and git's own files are left out.</summary>
    /// <exception cref="SolventException"><c>file-not-found</c> when the pattern matches none; <c>read-failed</c>, <c>link-loop</c>.</exception>
    public IReadOnlyList<(string Path, FileStamp Stamp)> Files()
    {
        var files = FilesOrNone();
        if (files.Count > 0 || Pattern is null) return files;
        throw new SolventException("file-not-found", $"No file below '{Folder}' matches '{Pattern}'.")
        {
            File = Folder,
            Hint = "'*' and '?' stand for characters within a name, '**' for any folders.",
        };
    }

    /// <inheritdoc cref="Files"/>
    public IReadOnlyList<(string Path, FileStamp Stamp)> FilesOrNone()
    {
        var files = new List<(string Path, FileStamp Stamp)>();
        var matcher = Pattern is null ? null : new Matcher(StringComparison.Ordinal).AddInclude(Pattern);
        Walk(new DirectoryInfo(Folder), "", [], path => matcher is null || matcher.Match(path).HasMatches, files);
        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return files;
    }

    /// <summary>The files with their hashes, in ordinal order; unchanged files are not read again.</summary>
    /// <exception cref="SolventException"><c>read-failed</c>, <c>link-loop</c>, <c>file-changed</c>.</exception>
    public async Task<IReadOnlyList<DatasetFile>> HashAsync(StatCache stats, CancellationToken cancellationToken)
    {
        var found = FilesOrNone();
        var hashes = new string[found.Count];
        await Parallel.ForAsync(0, found.Count, cancellationToken, async (index, token) =>
        {
            var (file, stamp) = (Path.Combine(Folder, found[index].Path), found[index].Stamp);
            hashes[index] = stats.TryHash(file, stamp)?.ToString() ?? await stats.HashAsync(file, token);
        });
        return [.. found.Select((file, index) => new DatasetFile(file.Path, hashes[index], file.Stamp.Length))];
    }

    private static void Walk(DirectoryInfo folder, string prefix, IReadOnlyList<string> above, Func<string, bool> isWanted, List<(string Path, FileStamp Stamp)> files)
    {
        var real = RealPath(folder);
        if (above.Contains(real, StringComparer.Ordinal))
        {
            throw new SolventException("link-loop", $"'{folder.FullName}' is a link to '{real}', which contains it; following it would never end.")
            {
                File = folder.FullName,
                Hint = "Remove the link, or commit the folders that it leads to by themselves.",
            };
        }

        IReadOnlyList<string> here = [.. above, real];
        foreach (var entry in Entries(folder).Where(entry => !FolderManifest.IsKept(entry.Name)))
        {
            if (entry is DirectoryInfo below)
            {
                Walk(below, $"{prefix}{entry.Name}/", here, isWanted, files);
            }
            else if (!AtomicFile.IsTemporary(entry.Name) && isWanted(prefix + entry.Name))
            {
                files.Add((prefix + entry.Name, FileStamp.Of((FileInfo)entry) ?? throw Unreadable(entry.FullName, "it is a link that leads nowhere")));
            }
        }
    }

    private static FileSystemInfo[] Entries(DirectoryInfo folder)
    {
        try
        {
            return folder.GetFileSystemInfos();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(folder.FullName, exception.Message, exception);
        }
    }

    private static string RealPath(DirectoryInfo folder)
    {
        try
        {
            return folder.LinkTarget is null ? folder.FullName : folder.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        }
        catch (IOException exception)
        {
            throw Unreadable(folder.FullName, exception.Message, exception);
        }
    }

    private static SolventException Unreadable(string path, string problem, Exception? cause = null) => new("read-failed", $"Cannot read '{path}': {problem}.", cause)
    {
        File = path,
        Hint = "Check that it exists and that you may read it. Nothing was stored.",
    };
}
