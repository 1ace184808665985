using System.ComponentModel;
using System.Diagnostics;

namespace Solvent.Lint.Sources;

/// <summary>Asks git what it ignores, which knows all the places where that can be said.</summary>
internal static class GitIgnore
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Those of <paramref name="files"/> that git ignores; none outside of a repository and on a machine without git.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyCollection<string> files, string root)
    {
        if (files.Count == 0) return [];
        return [.. files.GroupBy(RepositoryOf, StringComparer.Ordinal).Where(group => group.Key.Length > 0).SelectMany(group => Ask(group.Key, [.. group]))];
    }

    private static string RepositoryOf(string file)
    {
        for (var folder = Directory.GetParent(file); folder is not null; folder = folder.Parent)
        {
            var git = Path.Combine(folder.FullName, ".git");
            // In a worktree and a submodule it is a file.
            if (Directory.Exists(git) || File.Exists(git)) return folder.FullName;
        }

        return "";
    }

    private static string[] Ask(string repository, IReadOnlyList<string> files)
    {
        try
        {
            var start = new ProcessStartInfo("git", ["-C", repository, "check-ignore", "--stdin", "-z"])
            {
                UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            };
            using var git = Process.Start(start)!;
            var output = git.StandardOutput.ReadToEndAsync();
            var errors = git.StandardError.ReadToEndAsync();
            git.StandardInput.Write(string.Concat(files.Select(file => $"{file}\0")));
            git.StandardInput.Close();
            if (!Task.WaitAll([output, errors], Patience))
            {
                git.Kill(entireProcessTree: true);
                return [];
            }

            return output.Result.Split('\0', StringSplitOptions.RemoveEmptyEntries);
        }
        catch (Exception exception) when (exception is Win32Exception or IOException)
        {
            // Without git there is nothing that it could ignore.
            return [];
        }
    }
}
