namespace Solvent.Runner;

/// <summary>How a notebook has ended that ran in a process of its own.</summary>
/// <param name="ExitCode">The exit code of the process; 0 when all cells ran to their end.</param>
/// <param name="Run">Identifier of the run that was recorded, if it came so far.</param>
/// <param name="Error">What went wrong, in one sentence.</param>
/// <param name="Hint">What to do about it.</param>
public sealed record SeparateRunResult(int ExitCode, string? Run, string? Error, string? Hint);
