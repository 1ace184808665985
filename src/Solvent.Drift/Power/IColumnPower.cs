namespace Solvent.Drift;

/// <summary>What is kept of a column to say what could have been seen, once the number of tests is known.</summary>
internal interface IColumnPower
{
    /// <summary>The smallest change when a p-value must not exceed <paramref name="level"/>.</summary>
    DriftPower At(double level);
}
