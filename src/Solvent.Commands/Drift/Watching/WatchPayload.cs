using Solvent.Drift;

namespace Solvent.Commands.Drift.Watching;

/// <summary>What <c>drift watch --json</c> prints when the watch ends.</summary>
internal sealed record WatchPayload(int Checks, int News, int Failed, IReadOnlyList<string> Problems, WatchNotice? Last);
