namespace Solvent.Analyzers.Literals;

/// <summary>The kinds of <see cref="TextUse"/>.</summary>
internal enum TextUseKind
{
    /// <summary>Passed to a method or constructor.</summary>
    Argument,

    /// <summary>Held by a variable, field, property or function.</summary>
    Held,

    /// <summary>Read where it stands: compared, thrown away, part of an attribute.</summary>
    Other,
}
