using System.Text;
using Solvent.Kernel.Execution;

namespace Solvent.Kernel.Streams;

/// <summary>Writes to the cell that the running code belongs to, and outside of cells to the console.</summary>
internal sealed class ConsoleWriter(StreamName stream, TextWriter console) : TextWriter
{
    public override Encoding Encoding => console.Encoding;

    public override void Write(char value) => Write([value]);

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void WriteLine() => Write(CoreNewLine);

    public override void WriteLine(string? value) => Write(string.Concat(value, CoreNewLine));

    public override void WriteLine(ReadOnlySpan<char> buffer) => Write(string.Concat(buffer, CoreNewLine));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (CellScope.Current is { } scope) scope.Output.Write(stream, buffer);
        else console.Write(buffer);
    }

    public override void Flush()
    {
        if (CellScope.Current is { } scope) scope.Output.Flush();
        else console.Flush();
    }
}
