using Solvent.Kernel;
using Solvent.Notebooks;

namespace Solvent.Benchmarks;

/// <summary>Keeps the value of a cell, and tells when the cell first writes.</summary>
internal sealed class CellValue : ICellOutput
{
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the cell has written something.</summary>
    public Task Started => _started.Task;

    /// <summary>The value as plain text, or <see langword="null"/> when the cell has none.</summary>
    public string? Text { get; private set; }

    public void Write(StreamName stream, string text) => _started.TrySetResult();

    public void Display(MimeBundle data, string? displayId = null)
    {
    }

    public void UpdateDisplay(MimeBundle data, string displayId)
    {
    }

    public void Result(MimeBundle data, int executionCount) => Text = data[MimeBundle.PlainText];

    public void Error(CellError error) => _started.TrySetResult();

    public void Clear(bool wait)
    {
    }
}
