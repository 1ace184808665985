using Solvent.Magics.Tests.Sessions;

namespace Solvent.Magics.Tests;

public sealed class RemoteTests : IAsyncDisposable
{
    private readonly NotebookFixture _notebook = new();
    private readonly DirectoryInfo _share = Directory.CreateTempSubdirectory("solvent-share-");

    public async ValueTask DisposeAsync()
    {
        await _notebook.DisposeAsync();
        _share.Delete(recursive: true);
    }

    [Fact]
    public async Task A_cell_pushes_and_pulls_with_a_command_and_with_a_call()
    {
        _notebook.Write("taxi.csv", "id,fare", "1,7.5");
        await _notebook.Succeed("#!dataset commit taxi.csv --name taxi");
        await _notebook.Succeed($"#!dataset remote add origin {_share.FullName}");

        var pushed = await _notebook.Succeed("#!dataset push");
        var again = await _notebook.Succeed("new DatasetRemotes(DatasetRepository.Open(\"" + _notebook.Folder + "\")).PushAsync().Result");

        Assert.StartsWith("[pushed] 1 version, 1 pack", pushed.Text, StringComparison.Ordinal);
        Assert.StartsWith("[up to date]", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_knows_the_clouds()
    {
        await _notebook.Succeed($"await new DatasetRemotes(DatasetRepository.Open(\"{_notebook.Folder}\")).AddAsync(\"origin\", \"s3://bucket/team\");");

        var listed = await _notebook.Succeed("#!dataset remote list");

        Assert.Contains("s3://bucket/team", listed.Text, StringComparison.Ordinal);
    }
}
