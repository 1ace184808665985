namespace Solvent.Quality;

/// <summary>What a part of a condition on rows is.</summary>
internal enum ConditionKind
{
    Number,

    /// <summary>A moment, as days since 1970-01-01, so that the difference of two is a number of days.</summary>
    Time,

    /// <summary>True is 1, false 0, unknown NaN.</summary>
    Truth,

    Text,
}
