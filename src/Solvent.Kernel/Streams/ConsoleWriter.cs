using System.Text;
using Solvent.Kernel.Execution;

namespace Solvent.Kernel.Streams;

/// <summary>Writes to the cell that the running code belongs to, and outside of cells to the console or to the newest cell, whichever owns the console.</summary>
internal sealed class ConsoleWriter(StreamName stream, TextWriter console) : TextWriter
{
    public override Encoding Encoding => console.Encoding;

    public override void Write(char value) => Write([value]);

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void WriteLine() => Write(CoreNewLine);

    public override void WriteLine(string? value) => Write(value, CoreNewLine);

    public override void WriteLine(ReadOnlySpan<char> buffer) => Write(buffer, CoreNewLine);

    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer, default);

    public override void Flush()
    {
        // What a cell has written is on its way within milliseconds.
        if ((CellScope.Current ?? NewestCell.OfConsole) is null) console.Flush();
    }

    private void Write(ReadOnlySpan<char> text, ReadOnlySpan<char> end)
    {
        if (CellScope.Current is { } scope)
        {
            scope.StopIfRequested();
            scope.Output.Write(stream, text, end);
        }
        else if (NewestCell.OfConsole is { } newest)
        {
            newest.Output.Write(stream, text, end);
        }
        else
        {
            console.Write(text);
            console.Write(end);
        }
    }
}
