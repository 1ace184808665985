namespace Solvent.Drift;

/// <summary>When a watch checks, and whom it tells what.</summary>
public sealed record WatchOptions
{
    /// <summary>The time between two checks; <see langword="null"/> to check only on a change.</summary>
    public TimeSpan? Every { get; init; }

    /// <summary>Says in which state the data are, such as the time of a file or the newest version: a check follows when that changes; <see langword="null"/> to check only by the clock.</summary>
    public Func<string?>? Fingerprint { get; init; }

    /// <summary>How often the fingerprint is taken. A change counts when it is the same twice, so that a file that is being written is left alone.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Whether every check is told, not only news.</summary>
    public bool Always { get; init; }

    /// <summary>The file that keeps what was told last; <see langword="null"/> to forget it at the end.</summary>
    public string? StateFile { get; init; }

    /// <summary>Those who are told.</summary>
    public IReadOnlyList<IVerdictReceiver> Receivers { get; init; } = [];
}
