using System.Globalization;

namespace Solvent.Datasets;

/// <summary>
/// The folder <c>.solvent</c> in which Solvent keeps versions, objects and runs, and the format it is written in.
/// Nothing is created before something has to be written.
/// </summary>
public sealed class StoreDirectory
{
    /// <summary>The newest store format that this build reads and writes.</summary>
    public const int FormatVersion = 2;

    internal const string FolderName = ".solvent";

    private const string FormatPrefix = "solvent-store ";

    private const string IgnoredByGit =
        """
        # Objects and caches are large or can be made again; the versions beside them belong into git.
        packs/
        objects/
        cache/
        tmp/
        lock
        catalog.db*
        experiments.db*
        journals/
        artifacts/

        """;

    private StoreDirectory(string root) => Root = root;

    /// <summary>The full path of the folder that holds <c>.solvent</c>; tracked paths are relative to it.</summary>
    public string Root { get; }

    /// <summary>The full path of <c>.solvent</c>, which may not exist yet.</summary>
    public string Location => Path.Combine(Root, FolderName);

    internal string Datasets => Path.Combine(Location, "datasets");

    internal string Packs => Path.Combine(Location, "packs");

    /// <summary>Where the first format keeps its objects.</summary>
    internal string LooseObjects => Path.Combine(Location, "objects");

    internal string LockFile => Path.Combine(Location, "lock");

    internal string Remotes => Path.Combine(Location, "remotes");

    internal string Cache => Path.Combine(Location, "cache");

    internal string Temporary => Path.Combine(Location, "tmp");

    /// <summary>Where runs keep what is on its way into the tracking database.</summary>
    internal string Journals => Path.Combine(Location, "journals");

    /// <summary>Where runs keep files: models, reports, executed notebooks.</summary>
    internal string Artifacts => Path.Combine(Location, "artifacts");

    /// <summary>What the format file holds.</summary>
    internal static string FormatLine => string.Create(CultureInfo.InvariantCulture, $"{FormatPrefix}{FormatVersion}\n");

    private string FormatFile => Path.Combine(Location, "format");

    private string IgnoreFile => Path.Combine(Location, ".gitignore");

    /// <summary>
    /// The nearest store at or above <paramref name="directory"/> (the current directory when <see langword="null"/>); without one,
    /// the place where the first write will create it: the root of the git work tree, or the directory itself.
    /// </summary>
    /// <exception cref="SolventException"><c>directory-not-found</c>; <c>store-too-new</c> when a newer Solvent wrote the store; <c>store-corrupt</c>.</exception>
    public static StoreDirectory Find(string? directory = null)
    {
        var start = Path.GetFullPath(directory ?? Environment.CurrentDirectory);
        if (!Directory.Exists(start))
        {
            throw new SolventException("directory-not-found", $"The directory '{start}' does not exist.") { File = start, Hint = "Check the path." };
        }

        var root = Upwards(start, folder => File.Exists(Path.Combine(folder, FolderName, "format")))
            ?? Upwards(start, folder => Path.Exists(Path.Combine(folder, ".git")))
            ?? start;
        var store = new StoreDirectory(root);
        store.RefuseNewerFormat();
        return store;
    }

    /// <summary>Creates the folder, its format file and its <c>.gitignore</c>, or brings those of an older format up to date.</summary>
    /// <exception cref="SolventException"><c>write-failed</c> or <c>disk-full</c>.</exception>
    public async Task EnsureCreatedAsync(CancellationToken cancellationToken = default)
    {
        var format = FormatLine;
        if (await HoldsAsync(FormatFile, format, cancellationToken) && await HoldsAsync(IgnoreFile, IgnoredByGit, cancellationToken)) return;
        // A store of an older format is read as it is. From its first new version on, only programs that know this format may touch it.
        await AtomicFile.ReplaceAllTextAsync(IgnoreFile, NewTemporaryFile(), IgnoredByGit, cancellationToken);
        await AtomicFile.ReplaceAllTextAsync(FormatFile, NewTemporaryFile(), format, cancellationToken);
    }

    /// <summary>A path as records keep it: relative to the root with <c>/</c>, or full when it lies outside.</summary>
    public string RelativePath(string path)
    {
        var full = Path.GetFullPath(path);
        var relative = Path.GetRelativePath(Root, full).Replace('\\', '/');
        return Path.IsPathRooted(relative) || relative.StartsWith("../", StringComparison.Ordinal) ? full : relative;
    }

    /// <summary>Where is noted what a remote had when it was last asked.</summary>
    internal string RemoteNotes(string remote) => Path.Combine(Cache, "remotes", remote);

    /// <summary>A new file name for work in progress, on the same file system as everything it may be renamed to.</summary>
    /// <exception cref="SolventException"><c>write-failed</c> or <c>disk-full</c>.</exception>
    internal string NewTemporaryFile()
    {
        try
        {
            Directory.CreateDirectory(Temporary);
        }
        catch (Exception exception)
        {
            if (AtomicFile.WriteFailure(Temporary, exception) is { } failure) throw failure;
            throw;
        }

        return Path.Combine(Temporary, $"{Guid.NewGuid():N}.tmp");
    }

    /// <summary>Removes what processes that were killed left behind: temporary files that nobody has written to for a day.</summary>
    internal void RemoveAbandonedFiles(DateTimeOffset now)
    {
        if (!Directory.Exists(Temporary)) return;
        foreach (var entry in new DirectoryInfo(Temporary).EnumerateFileSystemInfos())
        {
            if (now.UtcDateTime - entry.LastWriteTimeUtc < TimeSpan.FromDays(1)) continue;
            try
            {
                if (entry is DirectoryInfo folder) folder.Delete(recursive: true);
                else entry.Delete();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // It is unreferenced and the next commit tries again.
            }
        }
    }

    private void RefuseNewerFormat()
    {
        if (!File.Exists(FormatFile)) return;
        RefuseNewerFormat(File.ReadAllText(FormatFile), FormatFile, Location);
    }

    /// <summary>Reads the line that a store and a remote say their format with.</summary>
    /// <exception cref="SolventException"><c>store-too-new</c>, <c>store-corrupt</c>.</exception>
    internal static void RefuseNewerFormat(string line, string formatFile, string location)
    {
        var text = line.Trim();
        if (!text.StartsWith(FormatPrefix, StringComparison.Ordinal)
            || !int.TryParse(text.AsSpan(FormatPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var version))
        {
            throw new SolventException("store-corrupt", $"'{formatFile}' does not say which format the store has.")
            {
                File = formatFile,
                Hint = $"It should hold the one line '{FormatPrefix}{FormatVersion}'. Restore the file from version control.",
            };
        }

        if (version <= FormatVersion) return;
        throw TooNew(location, "store", version, FormatVersion);
    }

    /// <summary>The refusal of a file or folder that a newer Solvent has written.</summary>
    public static SolventException TooNew(string path, string what, long found, long supported) => new(
        "store-too-new",
        string.Create(CultureInfo.InvariantCulture, $"The {what} '{path}' has format {found}; this Solvent reads formats up to {supported}."))
    {
        File = path,
        Hint = "Update Solvent: dotnet tool update --global solvent. Nothing was changed.",
    };

    private static async Task<bool> HoldsAsync(string file, string text, CancellationToken cancellationToken)
        => File.Exists(file) && string.Equals(await File.ReadAllTextAsync(file, cancellationToken), text, StringComparison.Ordinal);

    private static string? Upwards(string start, Func<string, bool> isRoot)
    {
        for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (isRoot(folder)) return folder;
        }

        return null;
    }
}
