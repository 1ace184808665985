namespace Solvent.Lint;

/// <summary>Why a finding is kept apart.</summary>
public enum SuppressionKind
{
    /// <summary>The code says so, where it is.</summary>
    InSource,

    /// <summary>It was there when the baseline was written.</summary>
    Baseline,
}
