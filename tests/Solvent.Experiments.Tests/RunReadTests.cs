using Solvent.Datasets;
using Solvent.Tables;

namespace Solvent.Experiments.Tests;

public sealed class RunReadTests : ProjectFixture
{
    [Fact]
    public async Task A_table_that_the_program_opens_is_recorded_as_the_version_that_holds_it()
    {
        await CommitAsync("id\n1\n");
        using var run = Store.Start("fares");

        _ = Table.Open(Path.Combine(Root, "taxi.csv"), Token);

        Assert.Equal(["taxi@v1"], run.Reads.Select(read => read.Reference));
    }

    [Fact]
    public async Task By_the_policy_refuse_the_program_cannot_open_what_is_not_committed()
    {
        await SettleAsync("refuse");
        await File.WriteAllTextAsync(Path.Combine(Root, "taxi.csv"), "id\n1\n", Token);
        using var run = Store.Start("fares");

        var failure = Assert.Throws<SolventException>(() => Table.Open(Path.Combine(Root, "taxi.csv"), Token));

        Assert.Equal("uncommitted-read", failure.Code);
        Assert.Contains($"Run {run.Id} reads '", failure.Message, StringComparison.Ordinal);
        Assert.Contains("solvent dataset commit ", failure.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_the_policy_auto_a_file_that_changes_becomes_the_next_version_of_its_dataset()
    {
        await SettleAsync("auto");
        await CommitAsync("id\n1\n", "rides");
        using var run = Store.Start("fares");
        await File.WriteAllTextAsync(Path.Combine(Root, "rides.csv"), "id\n1\n2\n", Token);

        run.UseFile(Path.Combine(Root, "rides.csv"), Token);

        Assert.Equal([new RunDataset("rides", "v2", DatasetRepository.Open(Root).Resolve("rides").Hash, DatasetAccess.Read)], run.Record.Datasets);
        Assert.Equal($"read by run {run.Id}", DatasetRepository.Open(Root).Resolve("rides").Message);
    }

    [Fact]
    public async Task Versions_that_are_opened_are_recorded_once_under_their_name()
    {
        await SettleAsync("refuse");
        await CommitAsync("id\n1\n");
        using var run = Store.Start("fares");

        _ = Table.Open(await DatasetRepository.Open(Root).MaterializeAsync("taxi@v1", Token), Token);

        Assert.Equal(["taxi@v1"], run.Reads.Select(read => read.Reference));
    }

    [Fact]
    public async Task A_run_that_has_ended_hears_of_nothing()
    {
        await SettleAsync("refuse");
        await File.WriteAllTextAsync(Path.Combine(Root, "taxi.csv"), "id\n1\n", Token);
        Store.Start("fares").End();

        Assert.Equal(1, Table.Open(Path.Combine(Root, "taxi.csv"), Token).RowCount);
    }

    [Fact]
    public void A_file_that_is_not_there_is_the_reader_s_problem()
    {
        using var run = Store.Start("fares");

        Assert.Equal("file-not-found", Assert.Throws<SolventException>(() => Table.Open(Path.Combine(Root, "none.csv"), Token)).Code);
    }

    private Task SettleAsync(string policy) => File.WriteAllTextAsync(Path.Combine(Root, "solvent.json"), $$"""{ "onUncommittedRead": "{{policy}}" }""", Token);
}
