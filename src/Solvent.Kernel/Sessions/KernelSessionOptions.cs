namespace Solvent.Kernel;

/// <summary>What a session is told when it starts.</summary>
public sealed record KernelSessionOptions
{
    /// <summary>The folder that relative paths in <c>#r</c> lines start from when there is no <see cref="NotebookPath"/>; by default the current directory.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>The notebook whose cells are executed; relative paths in <c>#r</c> lines start from its folder.</summary>
    public string? NotebookPath { get; init; }

    /// <summary>
    /// How long an interrupted cell may go on in code that cannot be stopped (a long call into a library) before the session leaves it
    /// behind and takes the next cell; by default two seconds.
    /// </summary>
    public TimeSpan InterruptGrace { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The clock that times cells.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
