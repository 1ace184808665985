using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Datasets;
using Solvent.Experiments;

namespace Solvent.Commands.Datasets.Lineage;

/// <summary><c>dataset lineage</c>.</summary>
internal sealed class DatasetLineageCommand : SolventCommand
{
    private readonly Argument<string> _reference = DatasetCommands.Reference("version", "The version");
    private readonly Option<bool> _up = new("--up") { Description = "Show only what it was made from." };
    private readonly Option<bool> _down = new("--down") { Description = "Show only what it was used for." };
    private readonly Option<int?> _depth = new("--depth", "-d") { Description = "How many versions to go on; without limit by default.", HelpName = "number" };
    private readonly Option<bool> _mermaid = new("--mermaid") { Description = "Print a Mermaid flowchart." };

    public DatasetLineageCommand()
        : base("lineage", "Show which cells, runs and versions produced a version, and what it was used for.")
    {
        Add(_reference);
        Add(_up);
        Add(_down);
        Add(_depth);
        Add(_mermaid);
    }

    public override IReadOnlyList<string> Examples => ["dataset lineage clean@v3", "dataset lineage taxi@v1 --down --depth 1", "dataset lineage clean --mermaid"];

    public override Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var direction = (arguments.GetValue(_up), arguments.GetValue(_down)) switch
        {
            (true, false) => LineageDirection.Up,
            (false, true) => LineageDirection.Down,
            _ => LineageDirection.Both,
        };
        using var experiments = ExperimentStore.Open(host.WorkingDirectory);
        var options = new LineageOptions { Direction = direction, Depth = Depth(arguments) };
        var lineage = DatasetRepository.Open(host.WorkingDirectory).Lineage(arguments.GetRequiredValue(_reference), experiments.VersionUses, options);
        return Task.FromResult(LineageView.Of(lineage, direction, arguments.GetValue(_mermaid)));
    }

    private int? Depth(ParseResult arguments) => arguments.GetValue(_depth) is var depth and (null or > 0) ? depth
        : throw new SolventException("invalid-value", "Option '--depth' must be more than 0.") { ExitCode = SolventException.WrongUsage };
}
