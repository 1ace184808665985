namespace Solvent.Kernel.Tests.Constructs;

/// <summary>A row of a table in <c>docs/csharp.md</c>: a construct, cells that use it, and what comes of them.</summary>
/// <param name="Construct">The construct, as the table names it.</param>
/// <param name="Cells">The cells of its example, in order.</param>
/// <param name="Value">The value of the last cell; <see langword="null"/> when it is an error.</param>
/// <param name="Advice">What the error of the last cell says, where there is one.</param>
internal sealed record ConstructRow(string Construct, IReadOnlyList<string> Cells, string? Value, string? Advice)
{
    /// <summary>Reads the rows of the page.</summary>
    public static IEnumerable<ConstructRow> Read(string page)
    {
        foreach (var line in page.Split('\n'))
        {
            var columns = line.Replace("\\|", "\0", StringComparison.Ordinal).Split('|').Select(column => column.Trim().Replace('\0', '|')).ToList();
            if (columns.Count < 6 || columns[1] is "construct" || columns[1].StartsWith("---", StringComparison.Ordinal)) continue;
            var cells = columns[2].Split("` then `").Select(cell => string.Join('\n', cell.Trim('`').Split("`<br>`")));
            var gives = columns[3];
            yield return new ConstructRow(
                columns[1], [.. cells], gives[0] == '`' ? gives.Trim('`') : null, gives[0] == '"' ? gives.Trim('"') : null);
        }
    }
}
