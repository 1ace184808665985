namespace Solvent.Benchmarks.Stores;

/// <summary>git with LFS for the files that are measured.</summary>
internal sealed class GitLfsStore(string folder) : VersionStore("git-lfs", folder)
{
    protected override string Store => Path.Combine(Folder, ".git");

    public override void Create()
    {
        Set("GIT_CONFIG_GLOBAL", Path.Combine(Folder, ".git-config"));
        Run("git", "init", "--quiet");
        Run("git", "config", "user.name", "benchmark");
        Run("git", "config", "user.email", "benchmark@example.org");
        Run("git", "lfs", "install", "--local");
        Run("git", "lfs", "track", "*.csv", "*.bin");
        Run("git", "add", ".gitattributes");
        Run("git", "commit", "--quiet", "-m", "track");
    }

    public override void Snapshot(string path)
    {
        Run("git", "add", path);
        Run("git", "commit", "--quiet", "-m", path);
    }

    public override void CheckoutFirst(string path)
    {
        var first = Run("git", "log", "--format=%H", "--", path).Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1];
        Run("git", "checkout", "--quiet", first, "--", path);
    }

    public override void Status(string path) => Run("git", "status", "--porcelain", "--", path);
}
