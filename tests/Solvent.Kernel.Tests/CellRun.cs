using Solvent.Notebooks;

namespace Solvent.Kernel.Tests;

/// <summary>What came of one executed cell.</summary>
internal sealed record CellRun(CellResult Result, RecordedOutput Output)
{
    public CellStatus Status => Result.Status;

    public CellError? Error => Result.Error;

    /// <summary>The plain text of the cell's value, or <see langword="null"/> when it has none.</summary>
    public string? Value => Output.Results.Count == 0 ? null : Output.Results[^1][MimeBundle.PlainText];

    public string Stdout => Output.Stdout;
}
