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

    protected string ObjectOf(DatasetVersion version) => InRoot(".solvent", "objects", version.Hash[..2], version.Hash[2..]);
}
