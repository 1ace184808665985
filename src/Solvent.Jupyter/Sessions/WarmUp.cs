using Solvent.Kernel;
using Solvent.Notebooks;

namespace Solvent.Jupyter.Sessions;

/// <summary>Does what the first cell would wait for, while the client connects.</summary>
internal sealed class WarmUp : ICellOutput
{
    /// <summary>Runs a cell that leaves no trace in the session. A cell of the user that comes meanwhile waits for it, as for its own preparation.</summary>
    public static Task RunAsync(KernelSession session) => session.ExecuteAsync(new CellRequest("1 + 1") { StoresHistory = false }, new WarmUp());

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
