namespace Solvent.Commands;

/// <summary>What a word of a command can be.</summary>
/// <param name="Text">The word.</param>
/// <param name="Description">What it means, or <see langword="null"/>.</param>
public sealed record WordCompletion(string Text, string? Description);
