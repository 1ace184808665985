namespace Solvent.Experiments;

/// <summary>One attempt to do something at a server.</summary>
internal sealed class PostgresAttempt
{
    /// <summary>Whether it can be done again without being done twice.</summary>
    public bool CanBeRepeated { get; set; } = true;
}
