namespace Solvent.Lint.Cells;

/// <summary>What it means to add something to a value.</summary>
internal enum CollectionKind
{
    /// <summary>Not known, or no collection.</summary>
    None,

    /// <summary>Each addition makes it longer: lists, queues, stacks, text under construction.</summary>
    Growing,

    /// <summary>A second addition of the same fails: dictionaries.</summary>
    Keyed,
}
