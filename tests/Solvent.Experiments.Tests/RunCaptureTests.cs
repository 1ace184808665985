namespace Solvent.Experiments.Tests;

public sealed class RunCaptureTests : IDisposable
{
    private readonly GitRepository _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void A_run_keeps_the_uncommitted_work_of_its_project_and_the_machine()
    {
        _work.Write("code.cs", "1\n");
        _work.Commit();
        _work.Write("code.cs", "2\n");
        using var store = ExperimentStore.Open(_work.Root);
        var run = store.Start("flights");
        run.End();

        var record = store.Get(run.Id);

        var artifact = record.Artifacts.Single(artifact => artifact.Name == "git.diff");
        using var diff = new StreamReader(store.Artifacts.Open(artifact, run.Id));
        Assert.Contains("+2", diff.ReadToEnd(), StringComparison.Ordinal);
        Assert.Equal("diff", artifact.Kind);
        Assert.Equal((MachineFacts.Cpu, MachineFacts.Sdk(_work.Root)), (record.Machine!.Cpu, record.Machine.Sdk));
    }

    [Fact]
    public void A_run_within_another_has_the_work_that_was_uncommitted_when_that_one_started()
    {
        _work.Write("code.cs", "1\n");
        _work.Commit();
        _work.Write("code.cs", "2\n");
        using var store = ExperimentStore.Open(_work.Root);
        using var outer = store.Start("flights");
        var inner = outer.StartNested("fold 1");
        inner.End();
        outer.End();

        Assert.Equal(store.Get(outer.Id).Artifacts, store.Get(inner.Id).Artifacts);
        Assert.Equal("git.diff", Assert.Single(store.Get(inner.Id).Artifacts).Name);
    }

    [Fact]
    public void The_store_itself_is_no_uncommitted_work()
    {
        _work.Write("code.cs", "1\n");
        _work.Commit();
        using var store = ExperimentStore.Open(_work.Root);
        var run = store.Start("flights");
        run.Log("auc", 1);
        run.AddText("notes", "notes.txt", ArtifactKind.File);
        run.End();

        Assert.Equal("notes.txt", Assert.Single(store.Get(run.Id).Artifacts).Name);
    }
}
