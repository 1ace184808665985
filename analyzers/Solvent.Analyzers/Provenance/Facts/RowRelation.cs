namespace Solvent.Analyzers.Provenance;

/// <summary>What is certain about the rows of two values.</summary>
internal enum RowRelation
{
    /// <summary>Nothing.</summary>
    Unknown,

    /// <summary>They share no row.</summary>
    Disjoint,

    /// <summary>One holds rows of the other, or they are the same.</summary>
    Nested,

    /// <summary>Both are drawn from the same rows without regard to each other, so that they share some.</summary>
    Independent,
}
