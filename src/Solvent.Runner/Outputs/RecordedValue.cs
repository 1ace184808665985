using Solvent.Notebooks;

namespace Solvent.Runner.Outputs;

/// <summary>An output that stays as it came: the value or the error of a cell.</summary>
internal sealed class RecordedValue(NotebookOutput output) : RecordedOutput
{
    public override NotebookOutput ToOutput() => output;
}
