using Solvent.Acceptance.Tests.Clients;

namespace Solvent.Acceptance.Tests;

public sealed class RemoteTests : IDisposable
{
    private readonly Workspace _share = new();
    private readonly List<Workspace> _machines = [];

    [Fact]
    public async Task A_push_that_is_killed_again_and_again_goes_on_and_ends_complete()
    {
        var (ada, ben) = (await NewMachineAsync(), await NewMachineAsync());
        await CommitLargeAsync(ada);

        for (var kill = 0; kill < 3; kill++) await KillAtWorkAsync(ada, "push", _share.Path("data", "tmp"));
        await SucceedsAsync(ada, "push");
        await SucceedsAsync(ben, "pull");

        Assert.Equal(await File.ReadAllBytesAsync(ada.Path("large.bin"), Token), await File.ReadAllBytesAsync(ben.Path("large.bin"), Token));
        await SucceedsAsync(ben, "verify");
    }

    [Fact]
    public async Task A_pull_that_is_killed_again_and_again_goes_on_and_ends_complete()
    {
        var (ada, ben) = (await NewMachineAsync(), await NewMachineAsync());
        await CommitLargeAsync(ada);
        await SucceedsAsync(ada, "push");

        for (var kill = 0; kill < 3; kill++) await KillAtWorkAsync(ben, "pull", ben.Path(".solvent", "tmp"));
        await SucceedsAsync(ben, "verify");
        await SucceedsAsync(ben, "pull");

        Assert.Equal(await File.ReadAllBytesAsync(ada.Path("large.bin"), Token), await File.ReadAllBytesAsync(ben.Path("large.bin"), Token));
        await SucceedsAsync(ben, "verify");
    }

    [Fact]
    public async Task Of_two_processes_that_push_at_once_the_second_is_told_how_to_go_on()
    {
        var (ada, ben) = (await NewMachineAsync(), await NewMachineAsync());
        await CommitAsync(ada, "from ada");
        await CommitAsync(ben, "from ben");

        var pushes = await Task.WhenAll(Solvent(ada, "push"), Solvent(ben, "push"));
        var (winner, loser) = pushes[0].ExitCode == 0 ? (ada, ben) : (ben, ada);
        var refused = Assert.Single(pushes, push => push.ExitCode != 0);
        await SucceedsAsync(loser, "pull", "--renumber");
        await SucceedsAsync(loser, "push");
        await SucceedsAsync(winner, "pull");

        Assert.Contains("hint: ", refused.Error, StringComparison.Ordinal);
        Assert.Contains("solvent dataset pull notes --renumber", refused.Error, StringComparison.Ordinal);
        await SucceedsAsync(winner, "checkout", "notes@v1", "--to", "one.txt");
        await SucceedsAsync(winner, "checkout", "notes@v2", "--to", "two.txt");
        Assert.Equal(["from ada", "from ben"], new[] { "one.txt", "two.txt" }.Select(name => File.ReadAllText(winner.Path(name))).Order(StringComparer.Ordinal));
    }

    public void Dispose()
    {
        _machines.ForEach(machine => machine.Dispose());
        _share.Dispose();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private async Task<Workspace> NewMachineAsync()
    {
        var machine = new Workspace();
        _machines.Add(machine);
        Directory.CreateDirectory(machine.Path(".git"));
        await SucceedsAsync(machine, "remote", "add", "origin", _share.Path("data"));
        return machine;
    }

    /// <summary>Commits enough bytes that no compression makes less, so that a transfer takes a while and has several packs.</summary>
    private static async Task CommitLargeAsync(Workspace machine)
    {
        var bytes = new byte[150_000_000];
        new Random(1).NextBytes(bytes);
        await File.WriteAllBytesAsync(machine.Path("large.bin"), bytes, Token);
        await SucceedsAsync(machine, "commit", "large.bin", "--name", "large");
    }

    private static async Task CommitAsync(Workspace machine, string text)
    {
        machine.WriteText("notes.txt", text);
        await SucceedsAsync(machine, "commit", "notes.txt", "--name", "notes");
    }

    /// <summary>Starts a command and kills it as soon as something changes in the folder that holds what is not complete yet.</summary>
    private static async Task KillAtWorkAsync(Workspace machine, string command, string folder)
    {
        var before = State(folder);
        using var process = SolventTool.Start(machine.Folder, "dataset", command);
        var ended = process.WaitAsync();
        while (State(folder) == before && !ended.IsCompleted) await Task.Delay(1, Token);
        process.Kill();
        await ended;
    }

    private static string State(string folder)
        => !Directory.Exists(folder) ? "" : string.Join('\n', new DirectoryInfo(folder).EnumerateFiles().Select(file => $"{file.Name} {(file.Exists ? file.Length : 0)}").Order(StringComparer.Ordinal));

    private static async Task SucceedsAsync(Workspace machine, params string[] words)
    {
        var result = await Solvent(machine, words);
        Assert.True(result.ExitCode == 0, result.ToString());
    }

    private static Task<ProcessResult> Solvent(Workspace machine, params string[] words) => SolventTool.RunAsync(machine.Folder, ["dataset", .. words]);
}
