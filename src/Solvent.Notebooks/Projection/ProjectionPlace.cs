namespace Solvent.Notebooks;

/// <summary>A part of a projected program.</summary>
internal enum ProjectionPlace
{
    /// <summary>The top-level statements.</summary>
    Statements,

    /// <summary>The static class for members that cannot be local to the top-level statements.</summary>
    StaticClass,

    /// <summary>The types and namespaces at the end.</summary>
    Types,
}
