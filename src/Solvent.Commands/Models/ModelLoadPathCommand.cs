using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Experiments;

namespace Solvent.Commands.Models;

/// <summary><c>model load-path</c>.</summary>
internal sealed class ModelLoadPathCommand : SolventCommand
{
    private readonly Argument<string> _model = ModelCommands.Reference("The version");

    public ModelLoadPathCommand()
        : base("load-path", "Print the path of the file that holds a version, once its bytes have been checked.")
        => Add(_model);

    public override IReadOnlyList<string> Examples => ["model load-path late-flight@champion"];

    public override Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        using var store = ExperimentStore.Open(host.WorkingDirectory);
        var version = store.Models.Resolve(arguments.GetRequiredValue(_model));
        var path = store.Models.PathOf(version.Reference);
        return Task.FromResult(new ResultView(null, [new TextBlock(path)], new PathPayload(version.Reference, path, version.Hash)));
    }

    private sealed record PathPayload(string Model, string Path, string Hash);
}
