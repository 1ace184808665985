namespace Solvent.Kernel;

/// <summary>The arguments of a magic command while they are written.</summary>
/// <param name="Arguments">Everything behind the name up to the end of the line, with the white space before it.</param>
/// <param name="Position">Where the cursor is in it.</param>
/// <param name="Session">The session that would run the command.</param>
public sealed record MagicText(string Arguments, int Position, KernelSession Session);
