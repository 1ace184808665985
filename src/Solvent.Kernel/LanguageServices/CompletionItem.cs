namespace Solvent.Kernel.LanguageServices;

/// <summary>One thing that can be written.</summary>
/// <param name="Text">What is inserted.</param>
/// <param name="DisplayText">What a list shows.</param>
/// <param name="Kind">In the words of Jupyter and LSP: <c>method</c>, <c>property</c>, <c>class</c>, <c>keyword</c>, <c>magic</c> …</param>
public sealed record CompletionItem(string Text, string DisplayText, string Kind)
{
    /// <summary>The signature in one line, or <see langword="null"/>.</summary>
    public string? Signature { get; init; }

    /// <summary>The documentation as plain text, or <see langword="null"/>; filled for the first items of a list only, because it is slow to find.</summary>
    public string? Documentation { get; init; }
}
