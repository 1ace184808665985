namespace Solvent.Retraining;

/// <summary>How it is tested whether a challenger is better on rows that the champion was scored on too.</summary>
public enum PromotionTest
{
    /// <summary>McNemar's test for labels that are classes, the bootstrap for numbers; the margin alone when the notebook logs no predictions.</summary>
    Auto,

    /// <summary>McNemar's exact test on the rows that only one of them got right.</summary>
    McNemar,

    /// <summary>The paired bootstrap of the difference of their losses.</summary>
    Bootstrap,

    /// <summary>None: the margin decides.</summary>
    None,
}
