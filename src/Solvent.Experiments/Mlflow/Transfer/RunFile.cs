namespace Solvent.Experiments;

/// <summary>An artifact on its way from one place to another.</summary>
/// <param name="Name">Its name in the run, with <c>/</c> between folders.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Open">Opens its bytes.</param>
/// <param name="Hash">SHA-256 of its bytes, if known.</param>
/// <param name="Kind">What it is to Solvent, if known.</param>
internal sealed record RunFile(string Name, long Bytes, Func<Stream> Open, string? Hash = null, string? Kind = null);
