namespace Solvent.Experiments;

/// <summary><c>runs/set-tag</c>.</summary>
internal sealed record SetTagRequest(string RunId, string Key, string Value);
