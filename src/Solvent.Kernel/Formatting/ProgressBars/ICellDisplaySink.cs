namespace Solvent.Kernel.Formatting.ProgressBars;

/// <summary>A sink that knows the end of its cell.</summary>
internal interface ICellDisplaySink : IDisplaySink
{
    /// <summary>Calls <paramref name="action"/> once, with how the cell ends, before its error is shown.</summary>
    void WhenEnding(Action<CellStatus> action);
}
