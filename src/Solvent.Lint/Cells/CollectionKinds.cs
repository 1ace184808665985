namespace Solvent.Lint.Cells;

/// <summary>What the collections of the framework do with what is added.</summary>
internal static class CollectionKinds
{
    /// <summary>The kind of the type with that name, without its type arguments.</summary>
    public static CollectionKind Of(string type) => type switch
    {
        "List" or "IList" or "ICollection" or "Collection" or "ObservableCollection" or "ArrayList" or "LinkedList"
            or "Queue" or "PriorityQueue" or "Stack" or "ConcurrentBag" or "ConcurrentQueue" or "ConcurrentStack" or "BlockingCollection"
            or "StringBuilder" => CollectionKind.Growing,
        "Dictionary" or "IDictionary" or "SortedDictionary" or "SortedList" or "OrderedDictionary" => CollectionKind.Keyed,
        _ => CollectionKind.None,
    };
}
