using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary>What <c>experiment leaderboard --json</c> prints.</summary>
internal sealed record LeaderboardPayload(string Metric, bool LowerIsBetter, IReadOnlyList<LeaderboardPayload.Entry> Runs)
{
    public static LeaderboardPayload From(Leaderboard board) => new(board.Metric, board.LowerIsBetter, [.. board.Runs.Select((run, index) => new Entry(
        index + 1, run.Metrics[board.Metric], Math.Abs(run.Metrics[board.Metric] - board.Runs[0].Metrics[board.Metric]), RunPayload.From(run)))]);

    internal sealed record Entry(int Rank, double Value, double Behind, RunPayload Run);
}
