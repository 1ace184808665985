namespace Solvent.Analyzers.Provenance;

/// <summary>How a portion of rows is taken.</summary>
internal enum PortionKind
{
    /// <summary>The train part of a split.</summary>
    Train,

    /// <summary>The test part of a split.</summary>
    Test,

    /// <summary>Rows from one position to another.</summary>
    Window,

    /// <summary>All rows in an order that the data gives.</summary>
    Sorted,

    /// <summary>All rows in random order.</summary>
    Shuffled,

    /// <summary>Rows drawn at random.</summary>
    Drawn,

    /// <summary>The rows that a condition holds for.</summary>
    Filtered,
}
