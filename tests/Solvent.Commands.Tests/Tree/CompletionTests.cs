using Solvent.Datasets;
using Solvent.Experiments;

namespace Solvent.Commands.Tests.Tree;

public sealed class CompletionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("da", "dataset")]
    [InlineData("dataset di", "diff")]
    [InlineData("dataset diff --ro", "--rows")]
    [InlineData("lint --severity wa", "warning")]
    public void Subcommands_options_and_values_are_completed(string line, string expected) => Assert.Equal([expected], Complete(line));

    [Fact]
    public void An_option_that_is_given_is_not_offered_again()
    {
        Assert.Contains("--rows", Complete("dataset diff --"));
        Assert.DoesNotContain("--rows", Complete("dataset diff --rows 5 --"));
    }

    [Fact]
    public async Task Versions_of_datasets_are_offered_with_their_tags()
    {
        var file = Path.Combine(_folder.Path, "taxi.csv");
        await File.WriteAllTextAsync(file, "id,fare\n1,7.5\n", TestContext.Current.CancellationToken);
        var repository = DatasetRepository.Open(_folder.Path);
        await repository.CommitAsync(file, "taxi", new CommitOptions { Tags = ["clean"] }, TestContext.Current.CancellationToken);

        Assert.Equal(["taxi", "taxi#clean", "taxi@v1"], Complete("dataset diff taxi").Order(StringComparer.Ordinal));
        Assert.Equal(["taxi@v1"], Complete("dataset diff taxi taxi@"));
        Assert.Equal(["taxi"], Complete("dataset log "));
        Assert.Contains("taxi.csv", Complete("drift ta"));
    }

    [Fact]
    public void Runs_and_experiments_are_offered()
    {
        string id;
        using (var store = ExperimentStore.Open(_folder.Path))
        {
            using var run = store.Start("late-flights");
            id = run.Id;
        }

        Assert.Equal([id], Complete("experiment show "));
        Assert.Equal([id], Complete($"experiment log acc=1 --run {id[..3]}"));
        Assert.Equal(["late-flights"], Complete("experiment best la"));
    }

    [Fact]
    public void A_folder_without_a_store_offers_nothing_and_does_not_fail() => Assert.Empty(Complete("dataset log "));

    [Fact]
    public void Files_in_a_folder_are_offered()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "data"));
        File.WriteAllText(Path.Combine(_folder.Path, "data", "june.csv"), "");

        Assert.Equal(["data/"], Complete("dataset commit d"));
        Assert.Equal(["data/june.csv"], Complete("dataset commit data/"));
    }

    private IReadOnlyList<string> Complete(string line)
        => [.. CommandTree.Create(CommandSurface.Shell).Complete(line.Split(' '), new CommandHost { WorkingDirectory = _folder.Path }).Select(word => word.Text)];
}
