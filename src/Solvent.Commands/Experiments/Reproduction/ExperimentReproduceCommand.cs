using System.CommandLine;
using Solvent.Commands.Html;
using Solvent.Commands.Views;
using Solvent.Experiments;
using Solvent.Runner;

namespace Solvent.Commands.Experiments;

/// <summary><c>experiment reproduce</c>.</summary>
internal sealed class ExperimentReproduceCommand : SolventCommand
{
    private readonly Argument<string> _run = new("run") { Description = "The run, by its id or the beginning of it.", CompletionSources = { WordSources.Runs } };
    private readonly Option<string[]> _tolerance = new("--tolerance", "-t") { Description = "How far metrics may be apart, all (1e-6) or one (auc=0.001); by default not at all.", HelpName = "number" };
    private readonly Option<bool> _keep = new("--keep") { Description = "Keep the copy of the project that the cells ran in." };
    private readonly Option<string?> _html = new("--html") { Description = "Also write the report as a page.", HelpName = "path", CompletionSources = { WordSources.Files } };

    public ExperimentReproduceCommand()
        : base("reproduce", "Make a run again from its recorded cells, data, packages, parameters and seed, and tell what is the same.")
    {
        Add(_run);
        Add(_tolerance);
        Add(_keep);
        Add(_html);
    }

    public override IReadOnlyList<string> Examples => ["experiment reproduce 0k3j2h", "experiment reproduce 0k3j2h --tolerance 1e-6 --tolerance auc=0.001"];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        using var store = ExperimentStore.Open(host.WorkingDirectory);
        var options = new ReproductionOptions
        {
            Tolerance = MetricTolerance.Parse(ListOption.Split(arguments.GetValue(_tolerance))),
            KeepsFolder = arguments.GetValue(_keep),
        };
        var report = await Reproduction.RunAsync(store, arguments.GetRequiredValue(_run), options, host.OnLine, cancellationToken);
        var view = ReproductionView.Of(report);
        if (arguments.GetValue(_html) is not { } html) return view;
        await HtmlPage.WriteAsync(view, host.FullPath(html), cancellationToken);
        return view with { Blocks = [.. view.Blocks, new FactsBlock([new Fact("written", html)])] };
    }
}
