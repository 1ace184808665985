namespace Solvent.Lint;

/// <summary>How much a finding matters, in rising order.</summary>
public enum FindingSeverity
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Likely to cost something; the default of most rules.</summary>
    Warning,

    /// <summary>Not acceptable in promoted code.</summary>
    Error,
}
