using System.ComponentModel;
using System.Diagnostics;

namespace Solvent.Experiments;

/// <summary>The commit that a work tree is at.</summary>
/// <param name="Commit">Hash of the commit.</param>
/// <param name="Dirty">Whether tracked files differ from it.</param>
internal sealed record GitState(string Commit, bool Dirty)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Asks git; <see langword="null"/> outside of a work tree, before the first commit, or without git.</summary>
    public static GitState? Read(string directory)
    {
        if (Git(directory, "rev-parse", "--verify", "--quiet", "HEAD") is not { Length: >= 40 } commit) return null;
        var changes = Git(directory, "--no-optional-locks", "status", "--porcelain", "--untracked-files=no");
        return new GitState(commit, changes is not "");
    }

    private static string? Git(string directory, params string[] arguments)
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", arguments)
            {
                WorkingDirectory = directory,
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                RedirectStandardInput = true,
            });
            if (git is null) return null;
            git.StandardInput.Close();
            var output = git.StandardOutput.ReadToEndAsync();
            _ = git.StandardError.ReadToEndAsync();
            if (git.WaitForExit(Patience)) return git.ExitCode == 0 ? output.GetAwaiter().GetResult().Trim() : null;
            git.Kill();
            return null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
