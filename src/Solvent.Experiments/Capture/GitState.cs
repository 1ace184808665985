namespace Solvent.Experiments;

/// <summary>The commit that a work tree is at.</summary>
/// <param name="Commit">Hash of the commit.</param>
/// <param name="Dirty">Whether tracked files differ from it.</param>
internal sealed record GitState(string Commit, bool Dirty)
{
    /// <summary>Asks git; <see langword="null"/> outside of a work tree, before the first commit, or without git.</summary>
    public static GitState? Read(string directory)
    {
        var git = new GitCommand(directory);
        if (git.Run("rev-parse", "--verify", "--quiet", "HEAD")?.Trim() is not { Length: >= 40 } commit) return null;
        var changes = git.Run("--no-optional-locks", "status", "--porcelain", "--untracked-files=no")?.Trim();
        return new GitState(commit, changes is not "");
    }
}
