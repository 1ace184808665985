namespace Solvent.Kernel.Linting;

/// <summary>The part of a notebook that the rules about cells have to see to say what a cell does to the others, and they to it.</summary>
internal static class CellScope
{
    /// <summary>The cell, those that declare or use a name that it declares, those that declare what it uses, and those that look like it, in their order.</summary>
    public static IReadOnlyList<LiveCell> Of(IReadOnlyList<LiveCell> cells, LiveCell cell)
        => [.. cells.Where(other => ReferenceEquals(other, cell) || SharesNames(other, cell) || other.Outline.IsLike(cell.Outline) || HasPragma(other))];

    private static bool SharesNames(LiveCell other, LiveCell cell)
        => other.Names.Declared.Keys.Any(name => cell.Names.Declared.ContainsKey(name) || cell.Names.Used.ContainsKey(name))
            || cell.Names.Declared.Keys.Any(other.Names.Used.ContainsKey);

    private static bool HasPragma(LiveCell cell) => cell.Code.Contains("#pragma", StringComparison.Ordinal);
}
