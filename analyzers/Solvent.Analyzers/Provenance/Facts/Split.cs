using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers.Provenance;

/// <summary>A division of rows into a train and a test part, or one fold of several such.</summary>
/// <param name="source">The rows that are divided.</param>
/// <param name="key">What makes two divisions the same: their fixed arguments, or the place.</param>
/// <param name="index">Which fold, or <see langword="null"/> for a plain split or all folds.</param>
/// <param name="hasFolds">True for the folds of a cross-validation.</param>
/// <param name="place">Where it is divided.</param>
/// <param name="path">The calls inside of which it is divided.</param>
/// <param name="isEarlier">True for the division of an earlier turn of a loop.</param>
internal sealed class Split(Fact source, object key, Fact? index, bool hasFolds, SyntaxNode place, CallPath? path, bool isEarlier) : Fact
{
    public Fact Source { get; } = source;

    public object Key { get; } = key;

    public Fact? Index { get; } = index;

    public bool HasFolds { get; } = hasFolds;

    public SyntaxNode Place { get; } = place;

    public CallPath? Path { get; } = path;

    public bool IsEarlier { get; } = isEarlier;

    /// <summary>True when its parts are the same wherever the same rows are divided with the same arguments.</summary>
    public bool IsFixed => Key is string;
}
