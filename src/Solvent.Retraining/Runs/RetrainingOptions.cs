using Solvent.Runner;

namespace Solvent.Retraining;

/// <summary>How a retraining runs here.</summary>
public sealed record RetrainingOptions
{
    /// <summary>Whether everything is done but the promotion.</summary>
    public bool DryRun { get; init; }

    /// <summary>Whether it is done though the champion was trained on the newest version already.</summary>
    public bool Force { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Runs the notebook; in a process of its own by default.</summary>
    internal Func<string, RunRequest, CancellationToken, Task<SeparateRunResult>> Execute { get; init; } = (notebook, request, token) => SeparateRun.RunAsync(notebook, request, command: null, token);
}
