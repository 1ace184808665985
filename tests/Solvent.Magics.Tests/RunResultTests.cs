using Solvent.Magics.Tests.Sessions;

namespace Solvent.Magics.Tests;

/// <summary>What the C# API finds out about runs looks in a cell as the commands show it.</summary>
public sealed class RunResultTests : IAsyncDisposable
{
    private readonly NotebookFixture _notebook = new();
    private readonly string _folderBefore = Environment.CurrentDirectory;

    // The static API works on the project around the current directory, which a kernel starts in.
    public RunResultTests() => Environment.CurrentDirectory = _notebook.Folder;

    public ValueTask DisposeAsync()
    {
        Environment.CurrentDirectory = _folderBefore;
        return _notebook.DisposeAsync();
    }

    [Theory]
    [InlineData("Experiment.Find(\"auc > 0.75\", sort: \"-auc\")", "flights: 2 runs")]
    [InlineData("Experiment.Why(ids[2], ids[0])", "auc 0.7 → 0.9 (+0.2)")]
    [InlineData("Experiment.Curves(\"loss\", ids)", "loss, step 0 … 9")]
    [InlineData("Experiment.Leaderboard(\"auc\")", "flights: 3 runs by auc, highest first")]
    [InlineData("Experiment.Parallel(\"auc\")", "3 runs by auc")]
    public async Task The_result_of_a_call_is_shown_as_the_command_shows_it(string call, string expected)
    {
        await _notebook.Succeed("""
            using Solvent.Experiments;
            var ids = Enumerable.Range(1, 3).Select(i =>
            {
                using var run = Experiment.Start("flights", parameters: new Dictionary<string, object> { ["trees"] = i * 100 });
                for (var step = 0; step < 10; step++) run.Log("loss", 1.0 / (step + i), step);
                run.Log("auc", 0.6 + 0.1 * i);
                return run.Id;
            }).ToList();
            """);

        Assert.Contains(expected, (await _notebook.Succeed(call)).Text, StringComparison.Ordinal);
    }
}
