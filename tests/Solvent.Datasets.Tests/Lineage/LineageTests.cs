using static Solvent.Datasets.LineageEdgeKind;

namespace Solvent.Datasets.Tests.Lineage;

public sealed class LineageTests : StoreFixture
{
    [Fact]
    public async Task The_cell_and_the_run_that_made_a_version_stand_between_it_and_its_inputs()
    {
        var taxi = await CommitAsync("id\n1\n");
        var clean = await CommitFromAsync("clean", "run1", cell: 4, taxi);
        var uses = new RecordedUses(Read("run1", taxi), Wrote("run1", clean));

        var lineage = Repository.Lineage("clean", uses);

        Assert.Equal(["clean@v1", "cell:clean@v1", "taxi@v1"], lineage.Nodes.Select(node => node.Id));
        Assert.Equal([new("cell:clean@v1", "clean@v1", Made), new("taxi@v1", "cell:clean@v1", LineageEdgeKind.Read)], lineage.Edges);
        Assert.Equal(("train.ipynb", 4, "run1", "fares"), (lineage.Nodes[1].Notebook, lineage.Nodes[1].Cell, lineage.Nodes[1].Run, lineage.Nodes[1].Experiment));
    }

    [Fact]
    public async Task What_a_version_was_used_for_is_found_from_its_side()
    {
        var taxi = await CommitAsync("id\n1\n");
        var clean = await CommitFromAsync("clean", "run1", cell: 4, taxi);
        var uses = new RecordedUses(Read("run1", taxi), Wrote("run1", clean), Read("run2", clean));

        var down = Repository.Lineage("taxi", uses, new LineageOptions { Direction = LineageDirection.Down });

        Assert.Equal(["taxi@v1", "cell:clean@v1", "clean@v1", "run:run2"], down.Nodes.Select(node => node.Id));
        Assert.Single(Repository.Lineage("taxi", uses, new LineageOptions { Direction = LineageDirection.Up }).Nodes);
    }

    [Fact]
    public async Task Depth_counts_versions()
    {
        var taxi = await CommitAsync("id\n1\n");
        var clean = await CommitFromAsync("clean", "run1", cell: 1, taxi);
        await CommitFromAsync("train", "run1", cell: 2, clean);

        var lineage = Repository.Lineage("train", RecordedUses.None, new LineageOptions { Depth = 1 });

        Assert.Equal(["train@v1", "cell:train@v1", "clean@v1"], lineage.Nodes.Select(node => node.Id));
    }

    [Fact]
    public async Task Without_a_recorded_origin_the_first_run_that_committed_a_version_made_it()
    {
        var taxi = await CommitAsync("id\n1\n");
        var uses = new RecordedUses(Wrote("run1", taxi), Wrote("run2", taxi));

        Assert.Equal(
            [new("run:run1", "taxi@v1", Made), new("taxi@v1", "run:run2", CommittedAgain)],
            Repository.Lineage("taxi", uses).Edges);
    }

    [Fact]
    public async Task A_run_that_reads_what_it_made_is_a_cycle_that_ends()
    {
        var taxi = await CommitAsync("id\n1\n");
        var uses = new RecordedUses(Wrote("run1", taxi), Read("run1", taxi));

        var lineage = Repository.Lineage("taxi", uses);

        Assert.Equal(["taxi@v1", "run:run1"], lineage.Nodes.Select(node => node.Id));
        Assert.Equal(2, lineage.Edges.Count);
    }

    [Fact]
    public async Task What_is_gone_keeps_its_place_and_says_so()
    {
        await CommitAsync("id\n1\n");
        await CommitFromAsync("clean", "run1", cell: 0, new VersionInput("lost@v7", new string('a', 64)));
        await CommitAsync("id\n9\n", "plain", new CommitOptions { Sources = ["clean"] });

        var lineage = Repository.Lineage("plain", new RecordedUses(Read("run9", new VersionInput("plain@v1", Repository.Resolve("plain").Hash))));

        var lost = Assert.Single(lineage.Nodes, node => node.IsMissing);
        Assert.Equal(("lost@v7", LineageNodeKind.Version), (lost.Version, lost.Kind));
        Assert.Contains(new LineageEdge("clean@v1", "plain@v1", Source), lineage.Edges);
    }

    [Fact]
    public async Task A_renamed_dataset_keeps_its_lineage()
    {
        var taxi = await CommitAsync("id\n1\n");
        await CommitFromAsync("clean", "run1", cell: 0, taxi);
        await Repository.RenameAsync("taxi", "rides", Token);

        var lineage = Repository.Lineage("clean", new RecordedUses(Read("run2", taxi)));

        Assert.Equal(["clean@v1", "cell:clean@v1", "rides@v1"], lineage.Nodes.Select(node => node.Id));
        Assert.Contains(Repository.Lineage("rides", new RecordedUses(Read("run2", taxi))).Nodes, node => node.Id == "run:run2");
    }

    [Fact]
    public async Task A_wide_lineage_keeps_what_is_near_on_both_sides_and_counts_the_rest()
    {
        var taxi = await CommitAsync("id\n1\n");
        var clean = await CommitFromAsync("clean", "run0", cell: 0, taxi);
        var uses = new RecordedUses([.. Enumerable.Range(1, 500).Select(run => Read($"run{run}", clean))]);

        var lineage = Repository.Lineage("clean", uses);
        var shown = lineage.Nearest(30);

        Assert.Equal(503, lineage.Nodes.Count);
        Assert.Equal((30, 473), (shown.Nodes.Count, shown.LeftOut));
        Assert.Equal(["clean@v1", "cell:clean@v1"], shown.Nodes.Take(2).Select(node => node.Id));
        Assert.Contains(shown.Nodes, node => node.Id == "taxi@v1");
        Assert.All(shown.Edges, edge => Assert.Contains(shown.Nodes, node => node.Id == edge.From));
    }

    private Task<DatasetVersion> CommitFromAsync(string name, string run, int cell, DatasetVersion input) => CommitFromAsync(name, run, cell, input.AsInput());

    private async Task<DatasetVersion> CommitFromAsync(string name, string run, int cell, VersionInput input)
    {
        DatasetActivity.VersionWriting += Tell;
        try
        {
            return await CommitAsync($"id\n{name}\n", name);
        }
        finally
        {
            DatasetActivity.VersionWriting -= Tell;
        }

        void Tell(object? sender, VersionWritingEventArgs writing)
        {
            if (writing.Root != Root) return;
            (writing.Notebook, writing.Cell, writing.Code, writing.Run) = (InRoot("train.ipynb"), cell, "Make();", run);
            writing.AddInput(input);
        }
    }

    private static VersionUse Read(string run, DatasetVersion version) => Read(run, version.AsInput());

    private static VersionUse Read(string run, VersionInput version) => new(run, version.Reference, version.Hash, Wrote: false) { Experiment = "fares" };

    private static VersionUse Wrote(string run, DatasetVersion version) => new(run, version.Reference, version.Hash, Wrote: true) { Experiment = "fares" };
}
