namespace Solvent.Promotion.Tests.Building;

/// <summary>Promoted projects build without warnings, and their tests pass. All are built at once.</summary>
public sealed class BuildTests(BuiltProjects built) : IClassFixture<BuiltProjects>
{
    [Fact]
    public void The_projects_build_without_warnings()
    {
        Assert.True(built.BuildExitCode == 0, built.BuildOutput);
        Assert.Contains("0 Warning(s)", built.BuildOutput, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("taxi-fare.ipynb")]
    [InlineData("orders.ipynb")]
    [InlineData("reviews.dib")]
    [InlineData("versions.ipynb")]
    public async Task The_tests_of_a_project_pass(string notebook)
    {
        var (exitCode, output) = await built.TestAsync(notebook);

        Assert.True(exitCode == 0, output);
        Assert.Contains("failed: 0", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_runs_with_options_of_its_own()
    {
        var (exitCode, output) = await built.RunAsync("taxi-fare.ipynb", "--trees", "5");

        Assert.True(exitCode == 0, output);
        Assert.Contains("Trained 5 trees", output, StringComparison.Ordinal);
        Assert.Contains("RSquared = ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_an_option_cannot_have_is_told()
    {
        var (exitCode, output) = await built.RunAsync("taxi-fare.ipynb", "--trees", "-1");

        Assert.Equal(2, exitCode);
        Assert.Contains("Trees must not be negative.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told()
    {
        var (exitCode, output) = await built.RunAsync("taxi-fare.ipynb", "--data-folder", "nowhere");

        Assert.Equal(1, exitCode);
        Assert.Contains("nowhere", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_recorded_run_is_pinned_with_its_data_and_metrics()
    {
        var plan = built.Projects["versions.ipynb"].Plan;

        Assert.Equal(64 + "trips@".Length, Assert.Single(plan.Datasets, dataset => dataset.Reference == "trips#first").Pinned!.Length);
        Assert.Equal(["mean-fare"], Assert.Single(plan.GoldenRuns).Metrics.Keys);
        Assert.True(Assert.Single(plan.Expectations).IsRead);
    }
}
