using System.CommandLine;
using Solvent.Commands.Html;
using Solvent.Commands.Views;
using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary><c>experiment why</c>.</summary>
internal sealed class ExperimentWhyCommand : SolventCommand
{
    private readonly Argument<string> _best = new("best") { Description = "The run to explain, by its id or the beginning of it.", CompletionSources = { WordSources.Runs } };
    private readonly Argument<string> _worst = new("worst") { Description = "The run that it is compared with.", CompletionSources = { WordSources.Runs } };
    private readonly Option<string?> _metric = new("--metric", "-m") { Description = "The metric; by default the most familiar one that both have.", HelpName = "name" };
    private readonly HtmlOption _html = new();

    public ExperimentWhyCommand()
        : base("why", "Rank what two runs differ in, data, code and parameters, by what it made of a metric.")
    {
        Add(_best);
        Add(_worst);
        Add(_metric);
        _html.AddTo(this);
    }

    public override IReadOnlyList<string> Examples => ["experiment why 0k3j9x 0k3j2h --metric auc"];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        using var store = ExperimentStore.Open(host.WorkingDirectory);
        var explanation = await store.WhyAsync(arguments.GetRequiredValue(_best), arguments.GetRequiredValue(_worst), arguments.GetValue(_metric), cancellationToken);
        return await _html.WriteAsync(RunExplanationView.Of(explanation), arguments, host, cancellationToken);
    }
}
