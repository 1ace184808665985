using Solvent.Experiments.Search;

namespace Solvent.Experiments;

/// <summary>Lengths of time as conditions write them.</summary>
public static class Durations
{
    /// <summary>The length of time that a text says, such as <c>90s</c>, <c>5min</c>, <c>1.5h</c> or <c>7d</c>; <see langword="null"/> when it says none.</summary>
    public static TimeSpan? Read(string text) => DurationText.Read(text);
}
