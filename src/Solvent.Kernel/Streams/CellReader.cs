using Solvent.Kernel.Execution;

namespace Solvent.Kernel.Streams;

/// <summary>Tells a cell that reads from the console that nobody answers; outside of cells it reads the console.</summary>
internal sealed class CellReader(Lazy<TextReader> console) : TextReader
{
    public override int Peek() => Source.Peek();

    public override int Read() => Source.Read();

    public override int Read(char[] buffer, int index, int count) => Source.Read(buffer, index, count);

    public override string? ReadLine() => Source.ReadLine();

    public override string ReadToEnd() => Source.ReadToEnd();

    private TextReader Source => CellScope.Current is null
        ? console.Value
        : throw new SolventException("no-console-input", "A cell cannot read from the console: nobody is there to answer.")
        {
            Hint = "Put the value in a variable at the top of the notebook and use that instead.",
        };
}
