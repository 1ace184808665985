using System.Collections.Frozen;

namespace Solvent.Lint.Analysis;

/// <summary>
/// Rules of other packages that say nothing about a notebook, because they are about what only a projection has: files, namespaces, the
/// visibility of types, the class of the program, and the order of what was moved.
/// </summary>
internal static class ProjectionRules
{
    private static readonly FrozenSet<string> Meaningless = new[]
    {
        // A cell has neither a namespace nor a file of its own.
        "CA1050", "MA0047", "RCS1110", "IDE0130", "IDE0160", "IDE0161", "MA0048", "MA0049", "CA1724", "SA1402", "SA1649", "SA1633", "SA1518", "RCS1093", "IDE0073",
        // Nor are its types those of a library: who sees them, who derives from them and whether they are used nobody outside decides.
        "CA1515", "CA1812", "CA1852", "MA0053", "RCS1018", "IDE0040", "CA1034", "CA1515", "CA1014", "CA1016", "CA1017", "CA1024", "CA1819", "CA1051", "CA1002", "CA2227", "RCS1102", "MA0036", "CA1052",
        // Imports, members and last lines are where the projection has put them; what a cell shows is an expression that is thrown away.
        "IDE0005", "CS8019", "CS8933", "RCS1213", "IDE0051", "IDE0052", "IDE0058", "IDE0059", "IDE0060", "CA1801", "IDE0062", "RCS1229", "SA1200", "SA1516", "SA1208", "SA1210", "IDE0055", "CA2211", "RCS1174",
        // A program with top-level statements has no context to come back to, and no culture or resource to be translated for.
        "CA2007", "MA0004", "RCS1090", "VSTHRD111", "CA1303", "MA0007",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsMeaningless(string rule) => Meaningless.Contains(rule);
}
