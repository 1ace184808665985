namespace Solvent.Experiments.Search;

/// <summary>A piece of a query.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">What it says, without its quotes.</param>
/// <param name="Start">0-based position of its first character.</param>
/// <param name="End">0-based position behind its last character.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Start, int End)
{
    /// <summary>The number, of a <see cref="TokenKind.Number"/>.</summary>
    public double Number { get; init; }

    /// <summary>How it is called in messages.</summary>
    public string Name => Kind == TokenKind.End ? "the end" : $"'{Text}'";

    public bool IsWord(string word) => Kind == TokenKind.Word && Text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
