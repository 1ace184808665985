namespace Solvent.Datasets.Tests;

/// <summary>A project folder with a store, thrown away after the test.</summary>
public abstract class StoreFixture : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("solvent-datasets-");

    protected StoreFixture()
    {
        // The folder stands for a git work tree, so that a store further up can never be found instead.
        Directory.CreateDirectory(InRoot(".git"));
        Repository = DatasetRepository.Open(Root);
    }

    protected string Root => _folder.FullName;

    protected DatasetRepository Repository { get; }

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        foreach (var file in _folder.EnumerateFiles("*", SearchOption.AllDirectories)) file.Attributes = FileAttributes.Normal;
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    protected string InRoot(params string[] parts) => Path.Combine([Root, .. parts]);

    protected string Write(string name, string text)
    {
        var path = InRoot(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    protected async Task<DatasetVersion> CommitAsync(string text, string name = "taxi", CommitOptions? options = null)
        => (await Repository.CommitAsync(Write(name + ".csv", text), name, options, Token)).Version;

    /// <summary>The pack that holds the content of a version, or its manifest.</summary>
    protected string PackOf(DatasetVersion version) => Stored(version).PackPath;

    /// <summary>Changes the last of the bytes in which the content of a version is kept.</summary>
    protected void Damage(DatasetVersion version)
    {
        var stored = Stored(version);
        var bytes = File.ReadAllBytes(stored.PackPath);
        bytes[stored.Entry.Offset + stored.Entry.Stored - 1] ^= 1;
        File.WriteAllBytes(stored.PackPath, bytes);
    }

    private protected StoredObject Stored(DatasetVersion version)
    {
        var store = new DatasetStore(StoreDirectory.Find(Root), TimeProvider.System);
        return store.Objects.Find(ObjectHash.Parse(version.Hash)) ?? throw new InvalidOperationException("It is not in the store.");
    }
}
