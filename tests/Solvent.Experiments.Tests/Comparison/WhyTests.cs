namespace Solvent.Experiments.Tests.Comparison;

public sealed class WhyTests : ProjectFixture
{
    [Fact]
    public async Task The_story_of_the_slightly_different_data_is_told_from_the_store()
    {
        await CommitAsync(Rides(0));
        await CommitAsync(Rides(40));
        var worst = Train("taxi@v1", trees: 100, auc: 0.80);
        Train("taxi@v1", trees: 200, auc: 0.81);
        Train("taxi@v2", trees: 100, auc: 0.88);
        var best = Train("taxi@v2", trees: 200, auc: 0.89);

        var explanation = await Store.WhyAsync(best, worst, cancellationToken: Token);

        Assert.Equal("auc", explanation.Metric);
        Assert.Equal(4, explanation.EvidenceRuns);
        Assert.Equal(["taxi", "trees"], explanation.Differences.Select(difference => difference.Name));
        Assert.Equal([0.08, 0.01], explanation.Differences.Select(difference => Math.Round(difference.Estimate.Effect, 9)));
        Assert.Equal("40 cells changed", explanation.Differences[0].Details[0]);
        Assert.Contains(explanation.Differences[0].Details, line => line.StartsWith("The distribution of 'fare' shifted", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Data_that_cannot_be_compared_is_still_a_difference()
    {
        await CommitAsync(Rides(0));
        await CommitAsync(Rides(40));
        var (worst, best) = (Train("taxi@v1", trees: 100, auc: 0.8), Train("taxi@v2", trees: 100, auc: 0.9));
        Directory.Delete(Path.Combine(Root, ".solvent", "datasets"), recursive: true);

        var difference = Assert.Single((await Store.WhyAsync(best, worst, "auc", Token)).Differences);

        Assert.StartsWith("The versions cannot be compared: ", difference.Details[0], StringComparison.Ordinal);
        Assert.Equal(0.1, difference.Estimate.Effect, 1e-9);
    }

    [Fact]
    public async Task A_metric_that_a_run_does_not_have_is_refused_with_the_nearest()
    {
        await CommitAsync(Rides(0));
        var (worst, best) = (Train("taxi@v1", trees: 100, auc: 0.8), Train("taxi@v1", trees: 200, auc: 0.9));

        var failure = await Assert.ThrowsAsync<SolventException>(() => Store.WhyAsync(best, worst, "acu", Token));

        Assert.Equal(("metric-not-found", "Did you mean 'auc'?"), (failure.Code, failure.Hint));
    }

    private static string Rides(int changed)
        => "id,fare\n" + string.Concat(Enumerable.Range(0, 100).Select(i => $"{i},{(i < changed ? 900 + i : i)}\n"));

    private string Train(string data, int trees, double auc)
    {
        using var run = Store.Start("flights", new RunOptions { Parameters = new Dictionary<string, object> { ["trees"] = trees } });
        run.Use(data);
        run.Log("auc", auc);
        return run.Id;
    }
}
