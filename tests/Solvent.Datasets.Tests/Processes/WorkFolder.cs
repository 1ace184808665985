namespace Solvent.Datasets.Tests;

/// <summary>A folder that stands for a git work tree, for processes to work in.</summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("solvent-processes-");

    public WorkFolder() => Directory.CreateDirectory(System.IO.Path.Combine(Path, ".git"));

    public string Path => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);
}
