namespace Solvent.Experiments.Search;

/// <summary>What a <see cref="Token"/> is.</summary>
internal enum TokenKind
{
    /// <summary>A name, a keyword, or a value without quotes.</summary>
    Word,
    Number,

    /// <summary>In single quotes: always a value.</summary>
    Text,

    /// <summary>In double quotes or backticks: a name before an operator, a value behind it.</summary>
    Quoted,
    Operator,
    Open,
    Close,
    Comma,
    End,
}
