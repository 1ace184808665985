using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary><c>experiment artifacts</c>.</summary>
internal sealed class ExperimentArtifactsCommand : SolventCommand
{
    private readonly Argument<string> _run = new("run") { Description = "The run, by its id or the beginning of it.", CompletionSources = { WordSources.Runs } };
    private readonly Option<string[]> _names = new("--name", "-n") { Description = "Only an artifact with this name, or those in a folder of it.", HelpName = "name" };
    private readonly Option<string?> _save = new("--save", "-s") { Description = "Write the files to a folder.", HelpName = "folder", CompletionSources = { WordSources.Files } };

    public ExperimentArtifactsCommand()
        : base("artifacts", "List the files that a run keeps, or save them.")
    {
        Add(_run);
        Add(_names);
        Add(_save);
    }

    public override IReadOnlyList<string> Examples => ["experiment artifacts 0k3j2h", "experiment artifacts 0k3j2h --name model.zip --save out"];

    public override Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        using var store = ExperimentStore.Open(host.WorkingDirectory);
        var run = store.Get(arguments.GetRequiredValue(_run));
        var artifacts = Chosen(run, [.. ListOption.Split(arguments.GetValue(_names))]);
        var blocks = new List<ViewBlock>
        {
            new TableBlock(
                [ViewColumn.Text("name"), ViewColumn.Text("kind"), ViewColumn.Number("size"), ViewColumn.Text("SHA-256")],
                [.. artifacts.Select(artifact => new ViewCell[] { artifact.Name, artifact.Kind, ViewFormat.Bytes(artifact.Bytes), new ViewCell(ViewFormat.HashStart(artifact.Hash), ViewTone.Muted) })]),
        };
        if (arguments.GetValue(_save) is { } folder)
        {
            foreach (var artifact in artifacts) store.SaveArtifact(run, artifact, Path.Combine(host.FullPath(folder), artifact.Name));
            blocks.Insert(0, new VerdictBlock("saved", ViewTone.Good, $"{ViewFormat.Plural(artifacts.Count, "file")} to {folder}"));
        }

        return Task.FromResult(new ResultView($"Artifacts of run {run.Id}", blocks, artifacts));
    }

    private static IReadOnlyList<RunArtifact> Chosen(RunRecord run, IReadOnlyList<string> names)
    {
        if (names.Count == 0) return run.Artifacts;
        var chosen = run.Artifacts.Where(artifact => names.Any(name => artifact.Name == name || artifact.Name.StartsWith(name.TrimEnd('/') + "/", StringComparison.Ordinal))).ToList();
        if (names.FirstOrDefault(name => !chosen.Exists(artifact => artifact.Name == name || artifact.Name.StartsWith(name.TrimEnd('/') + "/", StringComparison.Ordinal))) is not { } missing) return chosen;
        throw new SolventException("artifact-not-found", $"The run {run.Id} has no artifact '{missing}'.")
        {
            Hint = NearestName.Suggestion(missing, run.Artifacts.Select(artifact => artifact.Name)) ?? $"It has: {string.Join(", ", run.Artifacts.Select(artifact => artifact.Name))}.",
        };
    }
}
