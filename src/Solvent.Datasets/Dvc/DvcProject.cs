namespace Solvent.Datasets;

/// <summary>A project that DVC works in: the folder that holds <c>.dvc</c>, and where its cache is.</summary>
internal sealed class DvcProject
{
    public const string FolderName = ".dvc";

    // The later one wins; it is not in git.
    private static readonly string[] SettingFiles = ["config", "config.local"];

    private DvcProject(string root)
    {
        Root = root;
        Cache = new DvcCache(CacheFolder(Path.Combine(root, FolderName)));
    }

    /// <summary>Full path of the folder that holds <c>.dvc</c>.</summary>
    public string Root { get; }

    public DvcCache Cache { get; }

    /// <summary>The nearest project at or above a folder.</summary>
    public static DvcProject? TryFind(string folder)
    {
        for (var at = Path.GetFullPath(folder); at is not null; at = Path.GetDirectoryName(at))
        {
            if (Directory.Exists(Path.Combine(at, FolderName))) return new DvcProject(at);
        }

        return null;
    }

    /// <summary>Makes a folder a project, as <c>dvc init</c> does.</summary>
    /// <exception cref="SolventException"><c>write-failed</c>, <c>disk-full</c>.</exception>
    public static async Task<DvcProject> CreateAsync(string root, CancellationToken cancellationToken)
    {
        var isInGit = Path.Exists(Path.Combine(root, ".git"));
        await AtomicFile.WriteAllTextAsync(Path.Combine(root, FolderName, ".gitignore"), "/config.local\n/tmp\n/cache\n", cancellationToken);
        await AtomicFile.WriteAllTextAsync(Path.Combine(root, FolderName, "config"), isInGit ? "" : "[core]\n    no_scm = True\n", cancellationToken);
        return new DvcProject(root);
    }

    /// <summary>Whether a path lies in the project, outside of what git, DVC and Solvent keep for themselves.</summary>
    public bool Contains(string path)
    {
        var relative = Path.GetRelativePath(Root, path).Replace('\\', '/');
        return relative is not "." && FolderManifest.IsInside(relative) && !relative.StartsWith(FolderName + "/", StringComparison.Ordinal);
    }

    /// <summary>The folder that the last <c>dir</c> of a section <c>[cache]</c> names; relative ones start from <c>.dvc</c>.</summary>
    private static string CacheFolder(string settings)
    {
        var configured = SettingFiles.Select(name => CacheSetting(Path.Combine(settings, name))).LastOrDefault(value => value is not null);
        return Path.GetFullPath(configured ?? "cache", settings);
    }

    private static string? CacheSetting(string file)
    {
        if (!File.Exists(file)) return null;
        string? section = null, found = null;
        foreach (var line in File.ReadLines(file).Select(line => line.Trim()))
        {
            if (line.StartsWith('[')) section = line.Trim('[', ']', ' ', '\'');
            else if (section is "cache" && line.Split('=', 2, StringSplitOptions.TrimEntries) is ["dir", var value]) found = value.Trim('"', '\'');
        }

        return found is { Length: > 0 } ? found : null;
    }
}
