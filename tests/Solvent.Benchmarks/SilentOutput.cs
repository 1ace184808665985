using Solvent.Kernel;
using Solvent.Notebooks;

namespace Solvent.Benchmarks;

/// <summary>A host that shows nothing.</summary>
internal sealed class SilentOutput : ICellOutput
{
    public void Write(StreamName stream, string text)
    {
    }

    public void Display(MimeBundle data, string? displayId = null)
    {
    }

    public void UpdateDisplay(MimeBundle data, string displayId)
    {
    }

    public void Result(MimeBundle data, int executionCount)
    {
    }

    public void Error(CellError error)
    {
    }

    public void Clear(bool wait)
    {
    }
}
