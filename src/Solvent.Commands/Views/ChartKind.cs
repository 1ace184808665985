namespace Solvent.Commands.Views;

/// <summary>How a <see cref="ChartBlock"/> is drawn.</summary>
public enum ChartKind
{
    /// <summary>Bars side by side, one group a position.</summary>
    Bars,

    /// <summary>Filled steps that overlay each other, one step a bin.</summary>
    Histogram,
}
