using Solvent.Datasets;

namespace Solvent.Experiments.Tests;

/// <summary>A project folder with its experiments, thrown away after the test.</summary>
public abstract class ProjectFixture : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("solvent-experiments-");

    protected ProjectFixture()
    {
        // The folder stands for a git work tree, so that a store further up can never be found instead.
        Directory.CreateDirectory(Path.Combine(Root, ".git"));
        Store = ExperimentStore.Open(Root);
    }

    protected string Root => _folder.FullName;

    protected ExperimentStore Store { get; }

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        Store.Dispose();
        foreach (var file in _folder.EnumerateFiles("*", SearchOption.AllDirectories)) file.Attributes = FileAttributes.Normal;
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    protected async Task<DatasetVersion> CommitAsync(string text, string name = "taxi")
    {
        var path = Path.Combine(Root, name + ".csv");
        await File.WriteAllTextAsync(path, text, Token);
        return (await DatasetRepository.Open(Root).CommitAsync(path, name, cancellationToken: Token)).Version;
    }
}
