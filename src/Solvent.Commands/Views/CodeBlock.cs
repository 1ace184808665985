namespace Solvent.Commands.Views;

/// <summary>Text that is kept as it is, in a fixed-width font.</summary>
/// <param name="Text">The text.</param>
/// <param name="Language">Its language: <c>text</c>, <c>csharp</c>, <c>mermaid</c>, …</param>
public sealed record CodeBlock(string Text, string Language = "text") : ViewBlock;
