using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Retraining;

namespace Solvent.Commands.Retraining;

/// <summary><c>retrain plan</c>.</summary>
internal sealed class RetrainPlanCommand : SolventCommand
{
    private readonly Option<string?> _errors = new("--errors") { Description = "A matrix of errors, JSON or CSV: row i has the errors on each block of the model that was trained at the end of block i.", HelpName = "file", CompletionSources = { WordSources.Files } };
    private readonly Option<int?> _budget = new("--budget") { Description = "The most retrainings.", HelpName = "count" };
    private readonly Option<double?> _cost = new("--cost") { Description = "What a retraining costs, in units of the errors.", HelpName = "errors" };
    private readonly Option<double?> _blockRows = new("--block-rows") { Description = "The rows of a block, for rules about shares of errors; a JSON file can say it itself.", HelpName = "count" };

    private readonly Option<bool> _init = new("--init") { Description = "Write a commented policy to start from." };
    private readonly Option<string> _policy = PolicyOption.Create("The policy that --init writes; retraining.json by default.");

    public RetrainPlanCommand()
        : base("plan", "Show when models should have been retrained, and what rules would have done.")
    {
        Add(_errors);
        Add(_budget);
        Add(_cost);
        Add(_blockRows);
        Add(_init);
        Add(_policy);
    }

    public override IReadOnlyList<string> Examples => ["retrain plan --errors errors.csv --cost 60 --block-rows 700", "retrain plan --errors errors.json --budget 2", "retrain plan --init"];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        if (arguments.GetValue(_init)) return await StartAsync(host.FullPath(arguments.GetRequiredValue(_policy)), cancellationToken);
        var file = arguments.GetValue(_errors) ?? throw Usage("missing-option", "'solvent retrain plan' needs '--errors' or '--init'.", "Name a file with a matrix of errors, --errors errors.csv, or start a policy with --init.");
        var (budget, cost, rows) = (arguments.GetValue(_budget), arguments.GetValue(_cost), arguments.GetValue(_blockRows));
        if (budget < 0) throw Usage("invalid-value", "Option '--budget' must be 0 or more.", hint: null);
        if (cost is { } price && !(price >= 0 && double.IsFinite(price))) throw Usage("invalid-value", "Option '--cost' must be 0 or more.", hint: null);
        if (rows is { } count && !(count > 0 && double.IsFinite(count))) throw Usage("invalid-value", "Option '--block-rows' must be more than 0.", hint: null);
        return PlanView.Of(PlanComparison.Of(ErrorMatrixFile.Read(host.FullPath(file), rows), budget, cost));
    }

    private static async Task<ResultView> StartAsync(string path, CancellationToken cancellationToken)
    {
        await StarterPolicy.WriteAsync(path, cancellationToken);
        return new ResultView(
            null,
            [new VerdictBlock("written", ViewTone.Good, $"{path}. Fill it in, then ask: solvent retrain check")],
            new PolicyWrittenPayload(path));
    }

    private static SolventException Usage(string code, string message, string? hint) => new(code, message) { Hint = hint, ExitCode = SolventException.WrongUsage };
}
