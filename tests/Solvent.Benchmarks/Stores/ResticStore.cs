namespace Solvent.Benchmarks.Stores;

/// <summary>restic, with a repository beside the work tree.</summary>
internal sealed class ResticStore(string folder) : VersionStore("restic", folder)
{
    protected override string Store => Path.Combine(Folder, ".restic");

    public override void Create()
    {
        Set("RESTIC_PASSWORD", "benchmark");
        Set("RESTIC_REPOSITORY", Store);
        Set("RESTIC_CACHE_DIR", Path.Combine(Folder, ".restic-cache"));
        Run("restic", "init", "--quiet");
    }

    public override void Snapshot(string path) => Run("restic", "backup", "--quiet", path);

    public override void CheckoutFirst(string path)
    {
        var first = Run("restic", "snapshots", "--json", "--path", Path.Combine(Folder, path)).Split("\"short_id\":\"")[1][..8];
        Run("restic", "restore", first, "--quiet", "--target", Folder);
    }

    public override void Status(string path) => Run("restic", "backup", "--quiet", "--dry-run", path);
}
