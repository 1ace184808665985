namespace Solvent.Experiments;

/// <summary>What the host of a run (a notebook kernel) knows about the code that is running.</summary>
public interface IRunEnvironment
{
    /// <summary>Path of the notebook, if there is one.</summary>
    string? Notebook { get; }

    /// <summary>The cells executed so far, in order.</summary>
    IReadOnlyList<RunCell> CellsExecuted();

    /// <summary>The packages resolved so far.</summary>
    IReadOnlyList<RunPackage> ResolvedPackages();
}
