namespace Solvent.Drift;

/// <summary>Another tool whose number and verdict can be reproduced.</summary>
public enum PeerTool
{
    /// <summary>Evidently (0.2.8 and later): the default test of its drift preset.</summary>
    Evidently,

    /// <summary>NannyML (0.13): Jensen-Shannon distance of ten chunks against thresholds from the reference's own chunks.</summary>
    NannyMl,

    /// <summary>Frouros (0.10): its Kolmogorov-Smirnov or chi-square test, with PSI beside it.</summary>
    Frouros,
}
