namespace Solvent.Datasets;

/// <summary>What a row delta does after it copied some lines of the base.</summary>
internal enum RowOperation : byte
{
    /// <summary>Pass over lines of the base.</summary>
    Skip = 0,

    /// <summary>New lines with a field for each column.</summary>
    Insert = 1,

    /// <summary>New lines of any other shape.</summary>
    Literal = 2,

    /// <summary>Lines of the base with new text in some columns.</summary>
    Edit = 3,
}
