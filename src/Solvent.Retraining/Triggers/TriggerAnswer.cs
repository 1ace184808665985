namespace Solvent.Retraining;

/// <summary>What a condition comes to. Of two conditions joined by <c>and</c> the smaller answer counts, by <c>or</c> the larger.</summary>
public enum TriggerAnswer
{
    /// <summary>It is not met.</summary>
    No,

    /// <summary>What it asks for is not known.</summary>
    Unknown,

    /// <summary>It is met.</summary>
    Yes,
}
