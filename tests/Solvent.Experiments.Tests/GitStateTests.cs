namespace Solvent.Experiments.Tests;

public sealed class GitStateTests : IDisposable
{
    private readonly GitRepository _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void A_run_records_the_commit_and_whether_tracked_files_differ_from_it()
    {
        _work.Write("code.cs", "1");
        _work.Commit();
        using var store = ExperimentStore.Open(_work.Root);

        var clean = Record(store);
        _work.Write("code.cs", "2");
        var dirty = Record(store);

        Assert.Equal(40, clean.Commit!.Length);
        Assert.Equal((false, true), (clean.Dirty, dirty.Dirty));
        Assert.Equal(clean.Commit, dirty.Commit);
    }

    [Fact]
    public void Without_a_commit_there_is_none_to_record()
    {
        using var store = ExperimentStore.Open(_work.Root);

        var record = Record(store);

        Assert.Null(record.Commit);
        Assert.Null(record.Dirty);
    }

    private static RunRecord Record(ExperimentStore store)
    {
        using var run = store.Start("flights");
        return run.Record;
    }
}
