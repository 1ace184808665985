using Solvent.Datasets;

namespace Solvent.Experiments.Tests;

public sealed class VersionUseTests : ProjectFixture
{
    [Fact]
    public async Task What_runs_read_and_committed_is_known_by_hash_oldest_run_first()
    {
        var taxi = await CommitAsync("id\n1\n");
        var first = Store.Start("fares", new RunOptions { Notebook = Path.Combine(Root, "fares.ipynb") });
        first.Use(taxi);
        var clean = await CommitAsync("id\n2\n", "clean");
        first.End();
        using var second = Store.Start("fares");
        second.Use(taxi);

        Assert.Equal([(first.Id, "taxi@v1", false), (second.Id, "taxi@v1", false)], Store.VersionUses.Of(taxi.Hash).Select(use => (use.Run, use.Reference, use.Wrote)));
        Assert.Equal([("clean@v1", true), ("taxi@v1", false), ("taxi@v1", false)], Store.VersionUses.All().Select(use => (use.Reference, use.Wrote)));
        Assert.Equal(("fares", "fares.ipynb", clean.Hash), (Store.VersionUses.All()[0].Experiment, Store.VersionUses.All()[0].Notebook, Store.VersionUses.All()[0].Hash));
    }

    [Fact]
    public void A_project_without_runs_uses_nothing() => Assert.Empty(Store.VersionUses.All());
}
