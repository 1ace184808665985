namespace Solvent.Remotes;

/// <summary>What a store made of a write under the condition that there is nothing.</summary>
internal enum S3Creation
{
    /// <summary>It was written.</summary>
    Written,

    /// <summary>There is something.</summary>
    Taken,

    /// <summary>Somebody else is writing at this moment, and nothing is decided yet.</summary>
    Contended,

    /// <summary>The store does not know the condition.</summary>
    Refused,
}
