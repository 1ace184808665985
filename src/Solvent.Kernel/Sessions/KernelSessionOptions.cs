using System.Collections.ObjectModel;
using Solvent.Notebooks;

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
    /// behind and takes the next cell; by default two seconds. With <see cref="Timeout.InfiniteTimeSpan"/> only a second interrupt does that.
    /// </summary>
    public TimeSpan InterruptGrace { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Whether the console of the process belongs to the session: what a thread writes that belongs to no cell is then an output of the newest
    /// cell. Off by default, for hosts that write to the console themselves.
    /// </summary>
    public bool OwnsConsole { get; init; }

    /// <summary>
    /// Whether cells show what the rules find in them (<see cref="Kernel.LiveLint"/>); off by default, for runs that nobody watches. The
    /// environment variable <c>SOLVENT_LIVE_LINT</c>, <c>on</c> or <c>off</c>, has the last word.
    /// </summary>
    public bool LiveLint { get; init; }

    /// <summary>
    /// How long a cell that the rules have to look at waits at its end for what they find; by default 250 milliseconds. What is found
    /// later is shown under the next cell.
    /// </summary>
    public TimeSpan LiveLintPatience { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>The values that take the place of the defaults of <c>#!param</c> lines, by the names of the parameters.</summary>
    public IReadOnlyDictionary<string, ParameterValue> Parameters { get; init; } = ReadOnlyDictionary<string, ParameterValue>.Empty;

    /// <summary>
    /// The versions that packages are taken in, by their names, whatever versions cells ask for; <see langword="null"/> for those that cells ask for. The packages
    /// that these depend on are resolved as always.
    /// </summary>
    public IReadOnlyDictionary<string, string>? PackageVersions { get; init; }

    /// <summary>The clock that times cells.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>The number of cells whose compilations are dropped together, one or more.</summary>
    internal int FoldLength { get; init; } = Submissions.SubmissionChain.DefaultFoldLength;
}
