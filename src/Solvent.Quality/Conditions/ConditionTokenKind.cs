namespace Solvent.Quality;

/// <summary>What the parts of a condition are made of.</summary>
internal enum ConditionTokenKind
{
    End,
    Word,

    /// <summary>A column in double quotes.</summary>
    QuotedName,

    Number,
    Date,

    /// <summary>Text in single quotes.</summary>
    Text,

    Sign,
}
