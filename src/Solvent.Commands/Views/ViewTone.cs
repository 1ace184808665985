namespace Solvent.Commands.Views;

/// <summary>What a piece of a view means to the reader; hosts choose the colour.</summary>
public enum ViewTone
{
    /// <summary>Plain.</summary>
    Neutral,

    /// <summary>Less important than what stands around it.</summary>
    Muted,

    /// <summary>As it should be, or something that was added.</summary>
    Good,

    /// <summary>Deserves a look, or something that was changed.</summary>
    Warning,

    /// <summary>Wrong, or something that was removed.</summary>
    Bad,
}
