using System.Text.Json;
using Solvent.Commands.Tests.Tree;

namespace Solvent.Commands.Tests.Drift;

public sealed class DriftWatchCommandTests : IDisposable
{
    private static readonly TimeSpan Guard = TimeSpan.FromSeconds(120);
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task One_check_tells_a_command_of_drift_once()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The command of this test is one of a POSIX shell.");
        Write("a.csv", 0);
        Write("b.csv", 100);

        var first = await Once("--exec", "cat >> told.jsonl; echo >> told.jsonl");
        await Once("--exec", "cat >> told.jsonl; echo >> told.jsonl");

        Assert.Equal(0, first.ExitCode);
        using var told = JsonDocument.Parse(Assert.Single(await File.ReadAllLinesAsync(Path.Combine(_folder.Path, "told.jsonl"), TestContext.Current.CancellationToken)));
        Assert.Equal("drift", told.RootElement.GetProperty("verdict").GetString());
        Assert.Equal("x", told.RootElement.GetProperty("report").GetProperty("columns")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task One_check_can_fail_a_pipeline()
    {
        Write("a.csv", 0);
        Write("b.csv", 100);

        var outcome = await Once("--fail-on", "drift", "--json");

        Assert.Equal((SolventException.Failure, "drift-found"), (outcome.ExitCode, outcome.Error!.Code));
        using var json = JsonDocument.Parse(outcome.Json);
        Assert.Equal(["checks", "news", "failed", "problems", "last"], json.RootElement.EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public async Task One_check_that_comes_to_no_verdict_is_a_failure()
    {
        Write("a.csv", 0);

        var outcome = await Once();

        Assert.Equal("file-not-found", outcome.Error!.Code);
        Assert.NotNull(outcome.View);
    }

    [Fact]
    public async Task A_watch_does_not_start_without_its_reference()
        => Assert.Equal("file-not-found", (await _folder.Run("drift", "watch", "a.csv", "b.csv", "--state", "s.json")).Error!.Code);

    [Fact]
    public async Task A_watch_sees_a_file_appear_and_change_and_ends_when_it_is_asked_to()
    {
        Write("a.csv", 0);
        var lines = new List<string>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        stop.CancelAfter(Guard);

        var outcome = await Watch(OnLine, stop.Token);

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(["failed", "ok", "drift"], lines.Select(line => line.Split("  ")[1]));

        void OnLine(string line)
        {
            lines.Add(line);
            if (lines.Count == 1) Write("b.csv", 0);
            else if (lines.Count == 2) Write("b.csv", 100);
            else stop.Cancel();
        }
    }

    [Fact]
    public async Task A_watch_sees_a_dataset_get_a_version()
    {
        Write("a.csv", 0);
        Write("b.csv", 3);
        await _folder.Run("dataset", "commit", "b.csv", "--name", "views");
        var verdicts = new List<string>();
        Task commit = Task.CompletedTask;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        stop.CancelAfter(Guard);

        await CommandTree.Create(CommandSurface.Shell).RunAsync(["drift", "watch", "a.csv", "views", "--state", "s.json"], new CommandHost { WorkingDirectory = _folder.Path, OnLine = OnLine }, stop.Token);

        await commit;
        Assert.Equal(["ok", "drift"], verdicts);

        void OnLine(string line)
        {
            verdicts.Add(line.Split("  ")[1]);
            if (verdicts.Count == 2)
            {
                stop.Cancel();
                return;
            }

            Write("b.csv", 100);
            commit = _folder.Run("dataset", "commit", "b.csv", "--name", "views");
        }
    }

    [Theory]
    [InlineData("--every", "1x")]
    [InlineData("--every", "-1s")]
    [InlineData("--every", "0h")]
    [InlineData("--every", "9999d")]
    public async Task An_interval_that_is_none_is_a_clear_error(params string[] options)
        => Assert.Equal(("invalid-value", "Write --every 30s, 5m, 1h or 1d."), await Refusal(["a.csv", "b.csv", .. options]));

    [Fact]
    public async Task What_cannot_change_cannot_be_watched()
    {
        Write("a.csv", 0);
        Write("b.csv", 0);
        await _folder.Run("dataset", "commit", "a.csv", "--name", "views");

        Assert.Equal(("invalid-value", "Name the dataset alone, such as views."), await Refusal("a.csv", "views@v1"));
        Assert.Equal(("invalid-value", "Write --on-change, or name a dataset."), await Refusal("a.csv", "b.csv", "--on-version"));
        Assert.Equal(("invalid-value", "Write --on-version for a dataset."), await Refusal("a.csv", "views", "--on-change"));
    }

    [Fact]
    public async Task A_webhook_that_is_no_address_is_refused_before_anything_is_read()
        => Assert.Equal("webhook-invalid", (await Refusal("a.csv", "b.csv", "--webhook", "example.org")).Code);

    private async Task<(string Code, string? Hint)> Refusal(params string[] words)
    {
        var error = (await _folder.Run(["drift", "watch", .. words])).Error!;
        return (error.Code, error.Hint);
    }

    private Task<CommandOutcome> Once(params string[] options) => _folder.Run(["drift", "watch", "a.csv", "b.csv", "--once", "--state", "state/s.json", .. options]);

    private Task<CommandOutcome> Watch(Action<string> onLine, CancellationToken stop) => CommandTree.Create(CommandSurface.Shell).RunAsync(
        ["drift", "watch", "a.csv", "b.csv", "--state", "s.json"], new CommandHost { WorkingDirectory = _folder.Path, OnLine = onLine }, stop);

    private void Write(string file, int shift) => _folder.Write(file, ["x", .. Enumerable.Range(0, 100).Select(row => $"{row + shift}")]);
}
