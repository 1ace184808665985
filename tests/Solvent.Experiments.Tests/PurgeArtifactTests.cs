namespace Solvent.Experiments.Tests;

public sealed class PurgeArtifactTests : ProjectFixture
{
    [Fact]
    public async Task An_artifact_goes_with_the_last_run_that_has_it()
    {
        await File.WriteAllTextAsync(Path.Combine(Root, "notes.txt"), "notes", Token);
        var (first, second) = (Record("notes.txt"), Record("notes.txt"));
        var file = Assert.Single(Directory.GetFiles(Path.Combine(Root, ".solvent", "artifacts"), "*", SearchOption.AllDirectories));
        using var later = OpenStore(new LaterTime());

        Store.Delete(first);
        Assert.Equal(0, later.Purge().Artifacts);
        Assert.True(File.Exists(file));

        Store.Delete(second);
        var result = later.Purge();

        Assert.Equal((1, 5L), (result.Artifacts, result.Bytes));
        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task A_file_that_was_kept_a_moment_ago_stays_because_its_run_may_not_be_written_down_yet()
    {
        await File.WriteAllTextAsync(Path.Combine(Root, "notes.txt"), "notes", Token);
        Store.Delete(Record("notes.txt"));

        Assert.Equal(0, Store.Purge().Artifacts);
        Assert.Single(Directory.GetFiles(Path.Combine(Root, ".solvent", "artifacts"), "*", SearchOption.AllDirectories));
    }

    private string Record(string artifact)
    {
        using var run = Store.Start("flights");
        run.LogArtifact(Path.Combine(Root, artifact));
        return run.Id;
    }

    /// <summary>Two hours from now.</summary>
    private sealed class LaterTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddHours(2);
    }
}
