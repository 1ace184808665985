using Solvent.Lint;

namespace Solvent.Kernel.Linting;

/// <summary>A finding and the execution of the cell that it lies in.</summary>
internal sealed record NotebookFinding(LiveCell Cell, Finding Finding)
{
    /// <summary>What a rule says in several cases, each of them once; empty when it has one.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What makes it the same finding when the notebook is analysed again.</summary>
    public FindingIdentity Identity => new(Cell.Code, Finding.Rule, Finding.Line, Finding.Column, Reason);
}
