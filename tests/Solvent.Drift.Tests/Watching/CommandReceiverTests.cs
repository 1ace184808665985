namespace Solvent.Drift.Tests.Watching;

public sealed class CommandReceiverTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("solvent-watch-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_command_gets_the_verdict_on_its_input_and_in_its_environment()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The commands of this test are those of a POSIX shell.");
        var lines = new List<string>();

        await new CommandReceiver("cat > input.json; echo \"$SOLVENT_VERDICT after $SOLVENT_PREVIOUS_VERDICT: $SOLVENT_SUMMARY\"", _folder, lines.Add)
            .ReceiveAsync(Notices.Drift, TestContext.Current.CancellationToken);

        Assert.Equal(Notices.Drift.ToJson(), await File.ReadAllTextAsync(Path.Combine(_folder, "input.json"), TestContext.Current.CancellationToken));
        Assert.Equal([$"drift after ok: {Notices.Drift.Text}"], lines);
    }

    [Fact]
    public async Task A_command_that_does_not_read_its_input_is_no_failure()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The commands of this test are those of a POSIX shell.");

        await new CommandReceiver("true", _folder).ReceiveAsync(Notices.Drift, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_command_that_fails_is_told_with_its_last_words()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The commands of this test are those of a POSIX shell.");

        var failure = await Assert.ThrowsAsync<SolventException>(
            () => new CommandReceiver("echo no such channel >&2; exit 3", _folder).ReceiveAsync(Notices.Drift, TestContext.Current.CancellationToken));

        Assert.Equal("The command 'echo no such channel >&2; exit 3' ended with exit code 3: no such channel.", failure.Message);
    }

    [Fact]
    public async Task A_command_that_hangs_is_ended()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The commands of this test are those of a POSIX shell.");

        var failure = await Assert.ThrowsAsync<SolventException>(
            () => new CommandReceiver("sleep 600", _folder) { Timeout = TimeSpan.FromMilliseconds(300) }.ReceiveAsync(Notices.Drift, TestContext.Current.CancellationToken));

        Assert.EndsWith("ran for more than 0.3 s and was ended.", failure.Message, StringComparison.Ordinal);
    }
}
