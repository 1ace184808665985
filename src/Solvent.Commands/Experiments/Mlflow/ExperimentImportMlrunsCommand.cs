using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Experiments;

namespace Solvent.Commands.Experiments.Mlflow;

/// <summary><c>experiment import-mlruns</c>.</summary>
internal sealed class ExperimentImportMlrunsCommand : SolventCommand
{
    private readonly Argument<string> _folder = new("folder")
    {
        Description = "The folder in which MLflow keeps runs as files; 'mlruns' by default.",
        DefaultValueFactory = _ => "mlruns",
        CompletionSources = { WordSources.Files },
    };

    public ExperimentImportMlrunsCommand()
        : base("import-mlruns", "Take the runs of a folder of MLflow's.")
        => Add(_folder);

    public override IReadOnlyList<string> Examples => ["experiment import-mlruns", "experiment import-mlruns ../old/mlruns"];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        using var store = ExperimentStore.Open(host.WorkingDirectory);
        var folder = host.FullPath(arguments.GetRequiredValue(_folder));
        return RunTransferView.Of("imported", await store.ImportMlrunsAsync(folder, RunTransferReports.To(host, "importing"), cancellationToken));
    }
}
