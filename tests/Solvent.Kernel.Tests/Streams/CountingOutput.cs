using Solvent.Notebooks;

namespace Solvent.Kernel.Tests.Streams;

/// <summary>A host that counts what is written, and prints it when it is told to.</summary>
internal sealed class CountingOutput : ICellOutput
{
    public bool Echo { get; init; }

    public int Writes { get; private set; }

    public int Characters { get; private set; }

    public void Write(StreamName stream, string text)
    {
        Writes++;
        Characters += text.Length;
        if (Echo) Console.Write(text);
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
