using Solvent.Kernel;

namespace Solvent.Runner;

/// <summary>How a notebook is run.</summary>
public sealed record NotebookRunOptions
{
    /// <summary>
    /// Where the executed notebook is written; by default beside the notebook as <c>NAME.executed.ipynb</c>.
    /// Outputs are kept in <c>.ipynb</c> files only.
    /// </summary>
    public string? OutputPath { get; init; }

    /// <summary>Whether the executed notebook replaces the notebook itself.</summary>
    public bool InPlace { get; init; }

    /// <summary>How long a single cell may run; by default without limit.</summary>
    public TimeSpan? CellTimeout { get; init; }

    /// <summary>How long a stopped cell may take to end before the run goes on without it; by default five seconds.</summary>
    public TimeSpan InterruptGrace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How many bytes of output, in UTF-8, the executed notebook keeps of one cell; by default 16 MiB.
    /// The whole output of a cell that exceeds it goes to files beside the executed notebook.
    /// </summary>
    public long MaxOutputBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Whether the outputs of cells include what the rules find in them; off by default.</summary>
    public bool LiveLint { get; init; }

    /// <summary>
    /// The values of parameters, the last of each name taken; <see langword="null"/> leaves the notebook as it is. Cells see them in place of the defaults, and the
    /// executed notebook shows them.
    /// </summary>
    public IReadOnlyList<GivenParameter>? Parameters { get; init; }

    /// <summary>How the run is recorded in the experiments of the project; <see langword="null"/> records what cells start themselves.</summary>
    public RunRecording? Recording { get; init; }

    /// <summary>The versions that packages are taken in, whatever versions cells ask for.</summary>
    public IReadOnlyDictionary<string, string>? PackageVersions { get; init; }

    /// <summary>Whether the cells after one that fails run too; the first failure is the one of the run.</summary>
    public bool ContinuesAfterErrors { get; init; }

    /// <summary>The rule by which the run was stopped early once it is cancelled, which is then no failure; <see langword="null"/> for an interrupt.</summary>
    public Func<string?>? StoppedBy { get; init; }

    /// <summary>Brings into the session, before the first cell, what cells need, such as magic commands; what it returns is disposed after the last.</summary>
    public Func<KernelSession, IDisposable?>? Attach { get; init; }

    /// <summary>
    /// Whether the run fails, once all cells have run, when an expectation that must not fail did, or when a dataset version that was read was checked against none.
    /// </summary>
    public bool RequiresExpectations { get; init; }

    /// <summary>The clock that times cells and spaces the writes of the executed notebook.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
