using Solvent.Notebooks;

namespace Solvent.Kernel;

/// <summary>
/// Takes what a cell produces, in the order in which it is produced. Calls for one cell never overlap, may come from any thread, and
/// may still come after the cell has ended when a thread that it started writes.
/// </summary>
public interface ICellOutput
{
    /// <summary>Takes text that was written to a stream. It may hold many lines, or a part of one.</summary>
    void Write(StreamName stream, string text);

    /// <summary>Shows a value. A <paramref name="displayId"/> lets <see cref="UpdateDisplay"/> replace it later.</summary>
    void Display(MimeBundle data, string? displayId = null);

    /// <summary>Replaces what was displayed under <paramref name="displayId"/>.</summary>
    void UpdateDisplay(MimeBundle data, string displayId);

    /// <summary>Takes the value of the last expression of the cell.</summary>
    void Result(MimeBundle data, int executionCount);

    /// <summary>Takes the one error of a cell that failed or was interrupted, after all its other output.</summary>
    void Error(CellError error);

    /// <summary>Removes what the cell has shown so far; with <paramref name="wait"/> only when its next output arrives.</summary>
    void Clear(bool wait);
}
