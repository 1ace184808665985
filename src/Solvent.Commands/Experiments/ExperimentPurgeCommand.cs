using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary><c>experiment purge</c>.</summary>
internal sealed class ExperimentPurgeCommand : SolventCommand
{
    private readonly Option<string?> _olderThan = new("--older-than") { Description = "Only runs that were deleted so long ago, such as 30d or 12h.", HelpName = "time" };

    public ExperimentPurgeCommand()
        : base("purge", "Remove deleted runs for good, and the artifacts that nothing needs any more.")
        => Add(_olderThan);

    public override IReadOnlyList<string> Examples => ["experiment purge --older-than 30d"];

    public override Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        TimeSpan? age = null;
        if (arguments.GetValue(_olderThan) is { } written)
        {
            age = Durations.Read(written) ?? throw new SolventException("invalid-value", $"Option '--older-than' needs a length of time, and '{written}' is none.")
            {
                ExitCode = SolventException.WrongUsage,
                Hint = "Write 30d, 12h or 90min.",
            };
        }

        using var store = ExperimentStore.Open(host.WorkingDirectory);
        var result = store.Purge(age);
        var blocks = new List<ViewBlock>
        {
            new VerdictBlock("purged", ViewTone.Good, $"{ViewFormat.Plural(result.Runs.Count, "run")}, {ViewFormat.Plural(result.Artifacts, "artifact")} ({ViewFormat.Bytes(result.Bytes)})"),
        };
        if (result.Kept.Count > 0) blocks.Add(new TextBlock($"Kept, because a model was registered from them: {string.Join(", ", result.Kept)}.", ViewTone.Warning));
        return Task.FromResult(new ResultView(null, blocks, result));
    }
}
