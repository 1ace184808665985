using Solvent.Notebooks;

namespace Solvent.Kernel;

/// <summary>One call of a magic command.</summary>
/// <param name="Directive">The line that calls it, with its place in the cell.</param>
/// <param name="Arguments">The text behind the name, trimmed.</param>
/// <param name="Body">The rest of the cell when the command takes it, otherwise <see langword="null"/>.</param>
/// <param name="Session">The session that executes the cell.</param>
/// <param name="Output">Takes what the command shows.</param>
public sealed record MagicInvocation(
    Directive Directive, string Arguments, string? Body, KernelSession Session, ICellOutput Output)
{
    /// <summary>The language of the section that the line stands in.</summary>
    public string Language { get; init; } = "csharp";

    /// <summary>The line of the cell on which <see cref="Body"/> starts, 1-based.</summary>
    public int BodyLine { get; init; } = Directive.Line + 1;
}
