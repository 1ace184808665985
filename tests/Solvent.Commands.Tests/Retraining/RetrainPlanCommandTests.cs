using System.Text.Json;
using Solvent.Commands.Tests.Tree;
using Solvent.Commands.Text;

namespace Solvent.Commands.Tests.Retraining;

public sealed class RetrainPlanCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public RetrainPlanCommandTests() => _folder.Write("errors.csv", "0,10,30,30", ",0,10,30", ",,0,10");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_best_plans_and_the_rules_are_told_with_their_regret()
    {
        var outcome = await _folder.Run("retrain", "plan", "--errors", "errors.csv", "--cost", "5", "--block-rows", "100", "--json");

        var plan = JsonDocument.Parse(outcome.Json).RootElement;
        Assert.Equal("""[{"budget":0,"errors":70,"retrainings":0,"total":70,"retrainAfter":[]},{"budget":1,"errors":50,"retrainings":1,"total":55,"retrainAfter":[1]},{"budget":2,"errors":30,"retrainings":2,"total":40,"retrainAfter":[1,2]}]""", JsonSerializer.Serialize(plan.GetProperty("optimalByBudget")));
        Assert.Equal(40, plan.GetProperty("optimalForCost").GetProperty("total").GetDouble());
        var policies = plan.GetProperty("policies").EnumerateArray().ToDictionary(policy => policy.GetProperty("policy").GetString()!);
        Assert.Equal((0, 30), (policies["every block"].GetProperty("regret").GetDouble(), policies["never"].GetProperty("regret").GetDouble()));
        Assert.Contains("cost-aware", policies.Keys);
    }

    [Fact]
    public async Task A_person_reads_tables()
    {
        var text = PlainText.Render((await _folder.Run("retrain", "plan", "--errors", "errors.csv")).View!);

        Assert.Contains("3 blocks: 70 errors without a retraining, at best 30 with 2.", text, StringComparison.Ordinal);
        Assert.Matches("every 2 blocks +1 +50", text);
    }

    [Theory]
    [InlineData("needs '--errors' or '--init'", "retrain", "plan")]
    [InlineData("'--budget' must be 0 or more", "retrain", "plan", "--errors", "errors.csv", "--budget", "-1")]
    [InlineData("'--block-rows' must be more than 0", "retrain", "plan", "--errors", "errors.csv", "--block-rows", "0")]
    public async Task What_makes_no_sense_is_refused(string message, params string[] words)
    {
        var outcome = await _folder.Run(words);

        Assert.Equal(SolventException.WrongUsage, outcome.ExitCode);
        Assert.Contains(message, outcome.Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_matrix_with_gaps_is_no_field_for_rules()
    {
        _folder.Write("gaps.csv", "0,10,,30", ",0,10,30", ",,0,10");

        Assert.Equal("error-matrix-incomplete", (await _folder.Run("retrain", "plan", "--errors", "gaps.csv")).Error!.Code);
    }

    [Fact]
    public async Task A_policy_is_started_once()
    {
        Assert.Equal(0, (await _folder.Run("retrain", "plan", "--init")).ExitCode);
        Assert.Equal("policy-exists", (await _folder.Run("retrain", "plan", "--init")).Error!.Code);
        Assert.True(File.Exists(Path.Combine(_folder.Path, "retraining.json")));
    }
}
