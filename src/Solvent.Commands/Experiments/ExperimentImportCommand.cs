using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary><c>experiment import</c>.</summary>
internal sealed class ExperimentImportCommand : SolventCommand
{
    private readonly Argument<string> _file = new("file") { Description = "A file that 'experiment export' has written.", CompletionSources = { WordSources.Files } };

    public ExperimentImportCommand()
        : base("import", "Take in runs from a file, all or none; runs that are there already stay as they are.")
        => Add(_file);

    public override IReadOnlyList<string> Examples => ["experiment import runs.zip"];

    public override Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        using var store = ExperimentStore.Open(host.WorkingDirectory);
        var result = store.Import(host.FullPath(arguments.GetRequiredValue(_file)), cancellationToken);
        var evidence = $"{ViewFormat.Plural(result.Imported.Count, "run")}, {ViewFormat.Plural(result.Artifacts, "artifact")}";
        var blocks = new List<ViewBlock> { new VerdictBlock("imported", ViewTone.Good, evidence) };
        if (result.Present.Count > 0) blocks.Add(new TextBlock($"{ViewFormat.Plural(result.Present.Count, "run")} {(result.Present.Count == 1 ? "was" : "were")} there already.", ViewTone.Muted));
        return Task.FromResult(new ResultView(null, blocks, result));
    }
}
