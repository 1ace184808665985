namespace Solvent.Experiments;

/// <summary><c>runs/update</c>.</summary>
internal sealed record UpdateRunRequest(string RunId, string Status, long? EndTime, string RunName);
