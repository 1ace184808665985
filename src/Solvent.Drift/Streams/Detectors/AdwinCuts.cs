namespace Solvent.Drift;

/// <summary>The cuts of the window that <see cref="Adwin"/> looks at.</summary>
internal enum AdwinCuts
{
    /// <summary>All, as River since version 0.22.</summary>
    All,

    /// <summary>None behind the newest bucket of each size, as River before.</summary>
    WithoutLast,

    /// <summary>As <see cref="WithoutLast"/>, with the shorter parts weighted as Frouros does.</summary>
    Frouros,
}
