namespace Solvent.Drift;

/// <summary>What became of one check of a watch.</summary>
/// <param name="Notice">What there was to tell.</param>
/// <param name="IsNews">Whether it differs from what was told before.</param>
/// <param name="Problems">Why it did not arrive, one for each receiver that did not take it.</param>
public sealed record WatchCheck(WatchNotice Notice, bool IsNews, IReadOnlyList<SolventException> Problems)
{
    /// <summary>Whether the receivers were told.</summary>
    public bool IsTold { get; init; }
}
