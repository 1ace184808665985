namespace Solvent.Experiments;

/// <summary>What a server does not keep of an artifact.</summary>
/// <param name="Hash">SHA-256 of its bytes, if known.</param>
/// <param name="Kind">What it is to Solvent, if known.</param>
internal sealed record FileNote(string? Hash = null, string? Kind = null);
