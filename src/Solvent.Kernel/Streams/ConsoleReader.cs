using Solvent.Kernel.Execution;

namespace Solvent.Kernel.Streams;

/// <summary>Reads from the cell that the running code belongs to, and outside of cells from the console.</summary>
internal sealed class ConsoleReader(Lazy<TextReader> console) : TextReader
{
    public override int Peek() => Source.Peek();

    public override int Read() => Source.Read();

    public override int Read(char[] buffer, int index, int count) => Source.Read(buffer, index, count);

    public override string? ReadLine() => Source.ReadLine();

    public override string ReadToEnd() => Source.ReadToEnd();

    private TextReader Source => CellScope.Current?.Input ?? console.Value;
}
