using System.Text;
using Spectre.Console;

namespace Solvent.Cli.Terminal;

/// <summary>A terminal that is written to through a buffer.</summary>
internal sealed class TerminalWriter(TextWriter writer) : IAnsiConsoleOutput
{
    private const int WidthWhenUnknown = 120;

    public TextWriter Writer { get; } = writer;

    public bool IsTerminal => TerminalOutput.IsTerminal;

    public int Width => Console.WindowWidth > 0 ? Console.WindowWidth : WidthWhenUnknown;

    public int Height => Console.WindowHeight;

    public void SetEncoding(Encoding encoding)
    {
        // The writer is UTF-8 from the start.
    }
}
