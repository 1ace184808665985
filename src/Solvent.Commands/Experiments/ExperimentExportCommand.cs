using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary><c>experiment export</c>.</summary>
internal sealed class ExperimentExportCommand : SolventCommand
{
    private readonly Argument<string[]> _runs = new("runs") { Description = "The runs, by their ids or the beginnings of them; those that are nested in them come along.", Arity = ArgumentArity.OneOrMore, CompletionSources = { WordSources.Runs } };
    private readonly Option<string> _output = new("--output", "-o") { Description = "The file, a .zip or a .jsonl.", Required = true, HelpName = "path", CompletionSources = { WordSources.Files } };

    public ExperimentExportCommand()
        : base("export", "Write runs with their artifacts and all values of their metrics to a file.")
    {
        Add(_runs);
        Add(_output);
    }

    public override IReadOnlyList<string> Examples => ["experiment export 0k3j2h 0k3j9x --output runs.zip"];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        using var store = ExperimentStore.Open(host.WorkingDirectory);
        var result = await store.ExportAsync(arguments.GetRequiredValue(_runs), host.FullPath(arguments.GetRequiredValue(_output)), cancellationToken);
        var evidence = $"{ViewFormat.Plural(result.Runs.Count, "run")}, {ViewFormat.Plural(result.Artifacts, "artifact")} to {Path.GetRelativePath(host.WorkingDirectory, result.Path)} ({ViewFormat.Bytes(result.Bytes)})";
        return new ResultView(null, [new VerdictBlock("exported", ViewTone.Good, evidence)], result);
    }
}
