namespace Solvent.Magics.Tree;

/// <summary>One word of a magic command.</summary>
/// <param name="Text">The word, quotes removed.</param>
/// <param name="QuotedFrom">Where in <paramref name="Text"/> its first quoted part starts, or <see langword="null"/> when nothing of it was quoted.</param>
internal sealed record MagicWord(string Text, int? QuotedFrom = null)
{
    /// <summary>True when a part of it was quoted, so that it stands for itself.</summary>
    public bool IsQuoted => QuotedFrom is not null;
}
