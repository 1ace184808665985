namespace Solvent.Drift;

/// <summary>How p-values are corrected for the number of tests in one report.</summary>
public enum Multiplicity
{
    /// <summary>Controls the share of false findings: Benjamini and Hochberg, J. R. Stat. Soc. B 57 (1995).</summary>
    BenjaminiHochberg,

    /// <summary>Controls the chance of any false finding: Holm, Scand. J. Stat. 6 (1979).</summary>
    Holm,

    /// <summary>Controls the chance of any false finding, most strictly: each p-value times the number of tests.</summary>
    Bonferroni,

    /// <summary>No correction; with 20 columns and a level of 0.05, chance alone finds one in 64 % of comparisons.</summary>
    None,

    /// <summary>Controls the share of false findings however the tests depend on each other: Benjamini and Yekutieli, Ann. Stat. 29 (2001).</summary>
    BenjaminiYekutieli,

    /// <summary>Controls the chance of any false finding of tests that do not depend on each other, or only positively: Hochberg, Biometrika 75 (1988).</summary>
    Hochberg,

    /// <summary>As <see cref="Hochberg"/>, and never stricter: Hommel, Biometrika 75 (1988).</summary>
    Hommel,
}
