using Solvent.Notebooks;

namespace Solvent.Kernel.Formatting;

/// <summary>Writes values as plain text to the console, for code that runs outside of a notebook.</summary>
internal sealed class ConsoleDisplaySink : IDisplaySink
{
    public static ConsoleDisplaySink Instance { get; } = new();

    public FormatterRegistry Formatters { get; } = new();

    public void Display(MimeBundle data, string displayId) => Console.Out.WriteLine(data[MimeBundle.PlainText]);

    public void UpdateDisplay(MimeBundle data, string displayId) => Display(data, displayId);
}
