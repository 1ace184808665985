namespace Solvent.Experiments;

/// <summary>What the server answers with when it refuses a request.</summary>
internal sealed record MlflowError(string? ErrorCode = null, string? Message = null);
