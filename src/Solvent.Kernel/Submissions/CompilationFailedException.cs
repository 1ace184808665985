using Microsoft.CodeAnalysis;

namespace Solvent.Kernel.Submissions;

/// <summary>A cell does not compile.</summary>
/// <param name="errors">Every error, in the positions of the cell.</param>
/// <param name="hint">What to do about them.</param>
internal sealed class CompilationFailedException(IReadOnlyList<Diagnostic> errors, string? hint = null) : Exception("The cell does not compile.")
{
    /// <summary>What to do about the errors, where they do not tell it themselves.</summary>
    public string? Hint { get; } = hint;

    /// <summary>Every error, in the positions of the cell.</summary>
    public IReadOnlyList<Diagnostic> Errors { get; } = errors;
}
