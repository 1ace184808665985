using System.CommandLine;
using Solvent.Commands.Datasets.Lineage;
using Solvent.Commands.Views;
using Solvent.Datasets;
using Solvent.Experiments;

namespace Solvent.Commands.Models;

/// <summary><c>model lineage</c>.</summary>
internal sealed class ModelLineageCommand : SolventCommand
{
    private readonly Argument<string> _model = ModelCommands.Reference("The version");
    private readonly Option<bool> _mermaid = new("--mermaid") { Description = "Print a Mermaid flowchart." };

    public ModelLineageCommand()
        : base("lineage", "Show the run, the versions of data and the cells that a model was made from.")
    {
        Add(_model);
        Add(_mermaid);
    }

    public override IReadOnlyList<string> Examples => ["model lineage late-flight@champion", "model lineage late-flight@v2 --mermaid"];

    public override Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        using var store = ExperimentStore.Open(host.WorkingDirectory);
        return Task.FromResult(LineageView.Of(store.Models.Lineage(arguments.GetRequiredValue(_model)), LineageDirection.Up, arguments.GetValue(_mermaid)));
    }
}
