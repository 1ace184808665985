using System.Text.Json;
using Solvent.Commands.Tests.Tree;
using Solvent.Commands.Text;
using Solvent.Experiments.Tests.Mlflow;

namespace Solvent.Commands.Tests.Experiments;

public sealed class ExperimentMlflowCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly MlflowStub _stub = new();

    public void Dispose()
    {
        _stub.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Runs_are_pushed_and_pulled_and_both_have_their_documented_names()
    {
        await Record();

        var pushed = await _folder.Run("experiment", "push", "--all", "--to", _stub.Address, "--json");
        var pulled = await _folder.Run("experiment", "pull", "--from", _stub.Address, "--json");

        Assert.Equal((0, 0), (pushed.ExitCode, pulled.ExitCode));
        using var push = JsonDocument.Parse(pushed.Json);
        using var pull = JsonDocument.Parse(pulled.Json);
        var run = Assert.Single(push.RootElement.EnumerateArray());
        Assert.Equal(["run", "experiment", "mlflowRun", "outcome", "notices", "problem"], run.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("added", Assert.Single(_stub.Tracking.Runs).Key), (run.GetProperty("outcome").GetString(), run.GetProperty("mlflowRun").GetString()));
        Assert.Equal("unchanged", Assert.Single(pull.RootElement.EnumerateArray()).GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task One_experiment_is_pushed_by_the_beginning_of_its_name()
    {
        await Record("flights");
        await Record("taxi");

        var outcome = await _folder.Run("experiment", "push", "--experiment", "fli", "--to", _stub.Address);

        Assert.Contains("[pushed] 1 run: 1 new", PlainText.Render(outcome.View!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_push_that_names_no_run_or_names_them_twice_is_a_wrong_call()
    {
        await Record();

        Assert.Equal(2, (await _folder.Run("experiment", "push", "--to", _stub.Address)).ExitCode);
        Assert.Equal("runs-not-named", (await _folder.Run("experiment", "push", "--all", "--experiment", "flights", "--to", _stub.Address)).Error?.Code);
        Assert.Empty(_stub.Requests);
    }

    [Fact]
    public async Task A_run_that_fails_is_shown_with_the_others_and_the_exit_code_tells()
    {
        await Record();
        await _folder.Run("experiment", "push", "--all", "--to", _stub.Address);
        var there = Assert.Single(_stub.Tracking.Runs).Value;
        there.Params["trees"] = "300";
        there.Tags.Remove("solvent.run.pushed");
        await Record();

        var outcome = await _folder.Run("experiment", "push", "--all", "--to", _stub.Address);

        var text = PlainText.Render(outcome.View!);
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("2 runs: 1 new, 1 failed", text, StringComparison.Ordinal);
        Assert.Contains("is '100' here and '300' in run", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_MLflow_is_imported_and_what_is_broken_is_named()
    {
        _folder.Write("mlruns/1/meta.yaml", "name: flights", "experiment_id: '1'");
        _folder.Write("mlruns/1/abc/meta.yaml", "run_id: abc", "status: 3", "start_time: 1717243200000", "end_time: 1717243260000");
        _folder.Write("mlruns/1/abc/metrics/loss", "1717243200000 0.5 0", "1717243200000 low 1");

        var outcome = await _folder.Run("experiment", "import-mlruns");

        Assert.Equal(1, outcome.ExitCode);
        var text = PlainText.Render(outcome.View!);
        Assert.Contains("[in part] 1 run: 1 new", text, StringComparison.Ordinal);
        Assert.Contains("line 2: '1717243200000 low 1' is no 'timestamp value step'", text, StringComparison.Ordinal);
        Assert.Contains("flights", PlainText.Render((await _folder.Run("experiment", "list")).View!), StringComparison.Ordinal);
    }

    private async Task Record(string experiment = "flights")
    {
        await _folder.Run("experiment", "start", experiment, "--param", "trees=100");
        await _folder.Run("experiment", "log", "auc=0.9");
        await _folder.Run("experiment", "end");
    }
}
