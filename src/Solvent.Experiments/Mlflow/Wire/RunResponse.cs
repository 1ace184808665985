namespace Solvent.Experiments;

/// <summary>The answer to <c>runs/create</c> and <c>runs/get</c>.</summary>
internal sealed record RunResponse(MlflowRun? Run = null);
