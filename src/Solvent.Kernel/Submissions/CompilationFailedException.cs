using Microsoft.CodeAnalysis;

namespace Solvent.Kernel.Submissions;

/// <summary>A cell does not compile.</summary>
/// <param name="errors">Every error, in the positions of the cell.</param>
internal sealed class CompilationFailedException(IReadOnlyList<Diagnostic> errors) : Exception("The cell does not compile.")
{
    /// <summary>Every error, in the positions of the cell.</summary>
    public IReadOnlyList<Diagnostic> Errors { get; } = errors;
}
