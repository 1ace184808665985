namespace Solvent.Kernel.LanguageServices;

/// <summary>What can be written at a position of a cell.</summary>
/// <param name="Start">The start of the text that an item replaces.</param>
/// <param name="End">The end of the text that an item replaces.</param>
/// <param name="Items">The items, best first.</param>
public sealed record CompletionResult(int Start, int End, IReadOnlyList<CompletionItem> Items);
