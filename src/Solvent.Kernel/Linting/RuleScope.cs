namespace Solvent.Kernel.Linting;

/// <summary>The part of a notebook that the rules have to see: the cells that concern them, and what these need to be understood.</summary>
internal static class RuleScope
{
    /// <summary>
    /// The cells of concern with those that import namespaces, those that declare what is used, and those that the rules about cells need for the one that
    /// is run, in their order.
    /// </summary>
    public static IReadOnlyList<LiveCell> Of(IReadOnlyList<LiveCell> cells, IReadOnlySet<LiveCell> concerned, LiveCell running)
    {
        var declaring = cells
            .SelectMany(cell => cell.Names.Declared.Keys.Select(name => (Name: name, Cell: cell)))
            .ToLookup(entry => entry.Name, entry => entry.Cell, StringComparer.Ordinal);
        var scope = new HashSet<LiveCell>(ReferenceEqualityComparer.Instance);
        var open = new Stack<LiveCell>(cells.Where(cell => concerned.Contains(cell) || IsForAll(cell.Code)).Concat(CellScope.Of(cells, running)));
        while (open.TryPop(out var cell))
        {
            if (!scope.Add(cell)) continue;
            foreach (var name in cell.Names.Used.Keys)
            {
                foreach (var other in declaring[name]) open.Push(other);
            }
        }

        return [.. cells.Where(scope.Contains)];
    }

    private static bool IsForAll(string code)
        => code.Contains("using", StringComparison.Ordinal) || code.Contains("#pragma", StringComparison.Ordinal);
}
