using Solvent.Acceptance.Tests.Clients;

namespace Solvent.Acceptance.Tests;

public sealed class FullDiskTests : IDisposable
{
    private const string Source = "Console.Write(new string('x', 1 << 20));";

    private readonly Workspace _workspace = new();

    [Fact]
    public async Task A_full_disk_is_named_and_the_outputs_are_kept_elsewhere()
    {
        using var disk = await SmallDisk.MountAsync(_workspace.Path("disk"), kilobytes: 256);
        var source = _workspace.WriteNotebook("disk/full.ipynb", "\"before\"", Source);
        var before = await File.ReadAllBytesAsync(source, TestContext.Current.CancellationToken);

        var result = await SolventTool.RunAsync(_workspace.Folder, "run", "disk/full.ipynb");

        ClearError.Assert(result, 1, "full.executed.ipynb", "no space left");
        Assert.Equal(before, await File.ReadAllBytesAsync(source, TestContext.Current.CancellationToken));
        Assert.Empty(Directory.GetFiles(_workspace.Path("disk"), "*.tmp"));
    }

    [Fact]
    public async Task A_full_disk_during_a_commit_is_named_and_leaves_the_store_whole()
    {
        using var disk = await SmallDisk.MountAsync(_workspace.Path("disk"), kilobytes: 512);
        _workspace.WriteText("disk/small.csv", "id\n1\n");
        _workspace.WriteText("large.csv", Numbers());
        var folder = _workspace.Path("disk");
        await SolventTool.RunAsync(folder, "dataset", "commit", "small.csv", "--name", "trips");

        var result = await SolventTool.RunAsync(folder, "dataset", "commit", "../large.csv", "--name", "trips");

        ClearError.Assert(result, 1, "no space left");
        var verified = await SolventTool.RunAsync(folder, "dataset", "verify");
        Assert.True(verified.ExitCode == 0, verified.ToString());
    }

    public void Dispose() => _workspace.Dispose();

    /// <summary>Digits that no compression can make small.</summary>
    private static string Numbers()
    {
        var random = new Random(1);
        return "id\n" + string.Join('\n', Enumerable.Range(0, 200_000).Select(_ => random.Next())) + "\n";
    }
}
