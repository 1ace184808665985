namespace Solvent.Datasets;

/// <summary>Keeps data that DVC follows out of git, as <c>dvc add</c> does: by a line in the <c>.gitignore</c> beside it.</summary>
internal static class DvcGitIgnore
{
    public static async Task AddAsync(string projectRoot, string folder, string name, CancellationToken cancellationToken)
    {
        if (!IsInGit(projectRoot)) return;
        var file = Path.Combine(folder, ".gitignore");
        var text = File.Exists(file) ? await File.ReadAllTextAsync(file, cancellationToken) : "";
        var line = "/" + Escape(name);
        if (text.Split('\n').Any(existing => string.Equals(existing.TrimEnd('\r'), line, StringComparison.Ordinal))) return;
        var separator = text.Length == 0 || text.EndsWith('\n') ? "" : "\n";
        await AtomicFile.WriteAllTextAsync(file, $"{text}{separator}{line}\n", cancellationToken);
    }

    private static bool IsInGit(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (Path.Exists(Path.Combine(at, ".git"))) return true;
        }

        return false;
    }

    /// <summary>A name in which git finds no pattern.</summary>
    private static string Escape(string name) => string.Concat(name.Select(character => character is '*' or '?' or '[' or '\\' ? $"\\{character}" : character.ToString()));
}
