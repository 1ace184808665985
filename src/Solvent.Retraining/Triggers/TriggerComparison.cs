namespace Solvent.Retraining;

/// <summary>How a number is compared.</summary>
internal enum TriggerComparison
{
    /// <summary><c>&lt;</c>.</summary>
    Less,

    /// <summary><c>&lt;=</c>.</summary>
    AtMost,

    /// <summary><c>&gt;</c>.</summary>
    More,

    /// <summary><c>&gt;=</c>.</summary>
    AtLeast,
}
