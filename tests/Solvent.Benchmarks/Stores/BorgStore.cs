using System.Globalization;

namespace Solvent.Benchmarks.Stores;

/// <summary>borg, with a repository beside the work tree.</summary>
internal sealed class BorgStore(string folder) : VersionStore("borg", folder)
{
    private int _versions;

    protected override string Store => Path.Combine(Folder, ".borg");

    public override void Create()
    {
        Set("BORG_BASE_DIR", Path.Combine(Folder, ".borg-base"));
        Set("BORG_UNKNOWN_UNENCRYPTED_REPO_ACCESS_IS_OK", "yes");
        Run("borg", "init", "--encryption=none", Store);
    }

    public override void Snapshot(string path) => Run("borg", "create", string.Create(CultureInfo.InvariantCulture, $"{Store}::v{++_versions}"), path);

    public override void CheckoutFirst(string path) => Run("borg", "extract", $"{Store}::v1", path);

    public override void Status(string path) => Run("borg", "create", "--dry-run", $"{Store}::dry", path);
}
