namespace Solvent.Experiments;

/// <summary>What the host of a run (a notebook kernel) knows about the code that is running.</summary>
public interface IRunEnvironment
{
    /// <summary>Path of the notebook, if there is one.</summary>
    string? Notebook { get; }

    /// <summary>How the cell that is running is called in messages, <c>cell 4</c>; <see langword="null"/> when none is.</summary>
    string? CellName => null;

    /// <summary>The 0-based position of the running cell in the notebook, if it is known.</summary>
    int? CellIndex => null;

    /// <summary>The cells executed so far, in order.</summary>
    IReadOnlyList<RunCell> CellsExecuted();

    /// <summary>The packages resolved so far.</summary>
    IReadOnlyList<RunPackage> ResolvedPackages();

    /// <summary>The seeds that the cells executed so far give to sources of random numbers; the one that matters most comes first.</summary>
    IReadOnlyList<RunSeed> SeedsUsed() => [];

    /// <summary>A run has started, on the thread that starts it: what the running code is known to read from now on can be recorded. An error ends the run.</summary>
    void OnStarted(Run run)
    {
    }

    /// <summary>Tells the author something that concerns the running code.</summary>
    /// <param name="message">One or two sentences.</param>
    /// <param name="isWarning">Whether something should be done about it.</param>
    void Tell(string message, bool isWarning) => Console.Error.WriteLine(message);
}
