using Solvent.Notebooks;

namespace Solvent.Runner.Outputs;

/// <summary>One output of a cell while the cell can still change it.</summary>
internal abstract class RecordedOutput
{
    /// <summary>The output as the notebook keeps it.</summary>
    public abstract NotebookOutput ToOutput();
}
