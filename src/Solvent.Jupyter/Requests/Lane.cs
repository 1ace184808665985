namespace Solvent.Jupyter.Requests;

/// <summary>Where a request waits until it is answered.</summary>
internal enum Lane
{
    /// <summary>Nowhere: it is answered as it comes, also while a cell runs.</summary>
    None,

    /// <summary>Behind the cells that came before it, because it runs code of the user.</summary>
    Cells,

    /// <summary>Behind other questions about code, but not behind cells.</summary>
    Questions,
}
