namespace Solvent.Kernel.Linting;

/// <summary>
/// The part of a notebook that the rules about cells have to see to say what a cell does to the others. It does not grow with the notebook, however many
/// cells use the same names.
/// </summary>
internal static class CellScope
{
    // Copies are told with the first cells that have the code.
    private const int MostLikeIt = 3;

    /// <summary>
    /// The cell; for each of its names the nearest cell above that declares it, and the first below and the first reader in between when the cell declares it too;
    /// the first cells that look like it; and those with pragmas. In their order.
    /// </summary>
    public static IReadOnlyList<LiveCell> Of(IReadOnlyList<LiveCell> cells, LiveCell cell)
    {
        var at = 0;
        while (at < cells.Count && !ReferenceEquals(cells[at], cell)) at++;
        var scope = new HashSet<LiveCell>(ReferenceEqualityComparer.Instance) { cell };
        foreach (var name in cell.Names.Used.Keys) Add(Declaring(name, cells, at - 1, step: -1));
        foreach (var name in cell.Names.Declared.Keys)
        {
            var above = Declaring(name, cells, at - 1, step: -1);
            if (above < 0 || above >= cells.Count) Add(Declaring(name, cells, at + 1, step: 1));
            else AddReader(name, above);
        }

        scope.UnionWith(cells.Where(other => !ReferenceEquals(other, cell) && other.Outline.IsLike(cell.Outline)).Take(MostLikeIt));
        return [.. cells.Where(other => scope.Contains(other) || HasPragma(other))];

        void Add(int index)
        {
            if (index >= 0 && index < cells.Count) scope.Add(cells[index]);
        }

        void AddReader(string name, int above)
        {
            Add(above);
            for (var between = above + 1; between < at; between++)
            {
                if (!cells[between].Names.Used.ContainsKey(name)) continue;
                Add(between);
                return;
            }
        }
    }

    /// <summary>The index of the nearest cell from <paramref name="from"/> on that declares the name; outside of the notebook when there is none.</summary>
    private static int Declaring(string name, IReadOnlyList<LiveCell> cells, int from, int step)
    {
        while (from >= 0 && from < cells.Count && !cells[from].Names.Declared.ContainsKey(name)) from += step;
        return from;
    }

    private static bool HasPragma(LiveCell cell) => cell.Code.Contains("#pragma", StringComparison.Ordinal);
}
