namespace Solvent.Kernel;

/// <summary>A text stream of a cell.</summary>
public enum StreamName
{
    /// <summary>What a cell writes to <see cref="Console.Out"/>.</summary>
    Stdout,

    /// <summary>What a cell writes to <see cref="Console.Error"/>.</summary>
    Stderr,
}
