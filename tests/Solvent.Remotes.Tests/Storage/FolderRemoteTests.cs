namespace Solvent.Remotes.Tests.Storage;

public sealed class FolderRemoteTests : RemoteContract, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("solvent-remote-");

    protected override Task<string> NewRemoteAsync() => Task.FromResult(Path.Combine(_folder.FullName, "share"));

    public void Dispose() => _folder.Delete(recursive: true);
}
