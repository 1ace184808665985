using Solvent.Kernel;
using Solvent.Notebooks;

namespace Solvent.Magics.Tests.Sessions;

/// <summary>What one cell has shown.</summary>
public sealed class RecordedOutput : ICellOutput
{
    private readonly List<MimeBundle> _displays = [];

    public IReadOnlyList<MimeBundle> Displays => _displays;

    public CellError? CellError { get; private set; }

    public string Text => string.Join('\n', _displays.Select(display => display[MimeBundle.PlainText]));

    public string Html => string.Join('\n', _displays.Select(display => display[MimeBundle.Html]));

    public void Write(StreamName stream, string text)
    {
    }

    public void Display(MimeBundle data, string? displayId = null) => _displays.Add(data);

    public void UpdateDisplay(MimeBundle data, string displayId) => _displays.Add(data);

    public void Result(MimeBundle data, int executionCount) => _displays.Add(data);

    public void Error(CellError error) => CellError = error;

    public void Clear(bool wait) => _displays.Clear();
}
