namespace Solvent.Benchmarks.Stores;

/// <summary>The published <c>solvent</c> tool.</summary>
internal sealed class SolventStore(string tool, string folder) : VersionStore("solvent", folder)
{
    protected override string Store => Path.Combine(Folder, ".solvent");

    // A store below another would be found first otherwise.
    public override void Create() => Directory.CreateDirectory(Path.Combine(Folder, ".git"));

    public override void Snapshot(string path) => Run(tool, "dataset", "commit", path, "--name", NameOf(path));

    public override void CheckoutFirst(string path) => Run(tool, "dataset", "checkout", $"{NameOf(path)}@v1");

    public override void Status(string path) => Run(tool, "dataset", "status");

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path);
}
