namespace Solvent.Datasets;

/// <summary>
/// The name and address that git commits under: from <c>GIT_AUTHOR_NAME</c> and <c>GIT_AUTHOR_EMAIL</c>, the configuration of the work tree around
/// a folder, and that of the user. The files are read directly, because a process for each commit costs more than the commit of a small file.
/// </summary>
internal static class GitIdentity
{
    /// <summary><c>Daisy &lt;daisy@example.org&gt;</c>, one of the two, or <see langword="null"/> when git knows neither.</summary>
    public static string? Read(string folder)
    {
        var files = ConfigurationFiles(folder).Select(GitConfiguration.TryRead).OfType<GitConfiguration>().ToList();
        var name = Known("GIT_AUTHOR_NAME") ?? Last(files, "user.name");
        var email = Known("GIT_AUTHOR_EMAIL") ?? Last(files, "user.email");
        return (name, email) switch
        {
            (null, _) => email,
            (_, null) => name,
            _ => $"{name} <{email}>",
        };
    }

    /// <summary>Of two files that say something, git believes the later one.</summary>
    private static string? Last(List<GitConfiguration> files, string key) => files.Select(file => file.Find(key)).LastOrDefault(value => value is not null);

    private static IEnumerable<string> ConfigurationFiles(string folder)
    {
        if (Known("GIT_CONFIG_GLOBAL") is { } global)
        {
            yield return global;
        }
        else
        {
            var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            yield return Path.Combine(Known("XDG_CONFIG_HOME") ?? Path.Combine(home, ".config"), "git", "config");
            yield return Path.Combine(home, ".gitconfig");
        }

        if (RepositoryOf(folder) is { } repository) yield return Path.Combine(repository, "config");
    }

    /// <summary>The folder with the configuration of the work tree: <c>.git</c>, or where the file <c>.git</c> of a further work tree leads.</summary>
    private static string? RepositoryOf(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            var git = Path.Combine(at, ".git");
            if (Directory.Exists(git)) return git;
            if (!File.Exists(git)) continue;
            var own = FirstLine(git) is { } line && line.StartsWith("gitdir:", StringComparison.Ordinal) ? Path.GetFullPath(line[7..].Trim(), at) : null;
            return own is not null && FirstLine(Path.Combine(own, "commondir")) is { } common ? Path.GetFullPath(common.Trim(), own) : own;
        }

        return null;
    }

    private static string? FirstLine(string file)
    {
        try
        {
            return File.ReadLines(file).FirstOrDefault();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string? Known(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;
}
