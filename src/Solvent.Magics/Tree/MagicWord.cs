namespace Solvent.Magics.Tree;

/// <summary>One word of a magic command.</summary>
/// <param name="Text">The word, quotes removed.</param>
/// <param name="IsQuoted">True when a part of it was quoted, so that it stands for itself.</param>
internal sealed record MagicWord(string Text, bool IsQuoted);
