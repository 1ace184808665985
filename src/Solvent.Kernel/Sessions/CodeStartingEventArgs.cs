using Microsoft.CodeAnalysis;

namespace Solvent.Kernel;

/// <summary>Tells that C# of a cell is about to run: the whole cell, or a part of it between two magic commands.</summary>
/// <param name="code">The code as it was written.</param>
/// <param name="cancellationToken">Signalled when the user interrupts the cell.</param>
public sealed class CodeStartingEventArgs(SyntaxTree code, CancellationToken cancellationToken) : EventArgs
{
    /// <summary>The code as it was written, parsed as a script.</summary>
    public SyntaxTree Code { get; } = code;

    /// <summary>Signalled when the user interrupts the cell.</summary>
    public CancellationToken CancellationToken { get; } = cancellationToken;
}
