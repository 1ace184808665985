namespace Solvent.Promotion.Reading.Effects;

/// <summary>What a call does beside giving a value.</summary>
internal enum Effect
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It changes the object that it is called on.</summary>
    ChangesReceiver,

    /// <summary>Its value is what the notebook is for: a trained model, its metrics, a check of the data.</summary>
    Result,

    /// <summary>It changes something outside of the notebook's variables, or may do so.</summary>
    External,

    /// <summary>It shows something.</summary>
    Display,
}
