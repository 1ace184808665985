using Solvent.Drift;

namespace Solvent.Retraining;

/// <summary>What conditions ask for; <see langword="null"/> is not known.</summary>
internal interface ITriggerFacts
{
    /// <summary>The metric of the champion on the newest version.</summary>
    double? Metric(string name);

    /// <summary>The rows that came since the version which the champion was trained on.</summary>
    long? NewRows { get; }

    /// <summary>How long ago the champion was registered.</summary>
    TimeSpan? Age { get; }

    /// <summary>How the newest version differs from the one which the champion was trained on, in one column or in any.</summary>
    (DriftVerdict Verdict, string Reason)? Drift(string? column);
}
