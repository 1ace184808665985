namespace Solvent.Commands.Views;

/// <summary>The answer in a word or two, shown as a badge.</summary>
/// <param name="Label">A word or two: <c>drift</c>, <c>passed</c>.</param>
/// <param name="Tone">Good, bad or between.</param>
/// <param name="Evidence">One sentence that says why.</param>
public sealed record VerdictBlock(string Label, ViewTone Tone, string? Evidence = null) : ViewBlock;
