using CsCheck;

namespace Solvent.Notebooks.Tests.Projection;

public sealed class ProjectionPropertyTests
{
    private static readonly Gen<string> Fragment = Gen.OneOf(
        "var x = 1;", "x", "x.x(", ")", "{", "}", "class x {", "public static", "int x(this int y) => x;", "using System;", "using var x =", "namespace N;",
        "#!time\n", "#r \"nuget: X, 1\"\n", "#if A\n", "#endif\n", "#region\n", "#!md\n", "#!c#\n", "\"", "\"\"\"", "/*", "//", "\n", " ", "=>", "return x;", "_",
        "new { x }", "(x, x)", "foreach (var x in x)", "await", "enum", "record x(int x);", "int x { get; }", "from x in x select x", "[x]", "goto x;", "x:", "\r\n", "\u2028", "é", "😀");

    private static readonly Gen<string[]> Notebook = Fragment.Array[0, 10].Select(fragments => string.Join(' ', fragments)).Array[0, 4];

    [Fact]
    public void Any_cells_are_projected_with_places_inside_them()
        => Notebook.Sample(
            cells =>
            {
                var projection = ProjectionCompiler.Project(cells);

                for (var offset = -1; offset <= projection.Text.Length + 1; offset++)
                {
                    if (projection.ToCell(offset) is not { } place) continue;
                    Assert.InRange(place.Offset, 0, cells[place.Cell].Length);
                    Assert.Equal(1 + cells[place.Cell][..place.Offset].Count(letter => letter == '\n'), place.Line);
                }
            },
            iter: 300);

    [Fact]
    public void Words_that_are_not_rewritten_come_from_the_same_words()
        => Notebook.Sample(
            cells =>
            {
                var projection = ProjectionCompiler.Project(cells);
                for (var offset = 0; offset < projection.Text.Length; offset++)
                {
                    // No edit spells anything with these characters.
                    if (!"xé(".Contains(projection.Text[offset], StringComparison.Ordinal)) continue;
                    if (projection.ToCell(offset) is { } place) Assert.Equal(projection.Text[offset], cells[place.Cell][place.Offset]);
                }
            },
            iter: 300);

    private static readonly Gen<string> Statement = Gen.OneOf(
        "var x = 1;", "Console.WriteLine(x);", "int F(int y) => y;", "string F(string y) => y;", "static int Z(this int y) => y + Size;", "const int Size = 3;",
        "class C { int P = Size; }", "private static readonly int r = 1;", "[Obsolete] public int a;", "enum E { A }", "foreach (var x in new[] { 1 }) { }",
        "event Action Changed;", "int Q { get; set; }", "namespace N { class D { } }", "record R(int x);", "await Task.Delay(1);", "return;", "/* remark */", "x");

    private static readonly Gen<string[]> Cells = Statement.Array[1, 6].Select(statements => string.Join('\n', statements)).Array[1, 4];

    [Fact]
    public void Every_character_of_a_cell_that_parses_is_in_the_program()
        => Cells.Sample(
            cells =>
            {
                var projection = ProjectionCompiler.Project(cells);
                var seen = new HashSet<(int Cell, int Offset)>();
                for (var offset = 0; offset < projection.Text.Length; offset++)
                {
                    if (projection.ToCell(offset) is { } place) seen.Add((place.Cell, place.Offset));
                }

                for (var cell = 0; cell < cells.Length; cell++)
                {
                    if (projection.UnparsedCells.Contains(cell)) continue;
                    // A name that is spelled differently comes from its first character.
                    foreach (var word in System.Text.RegularExpressions.Regex.EnumerateMatches(cells[cell], @"\w+|[^\w\s]"))
                    {
                        Assert.True(seen.Contains((cell, word.Index)), $"'{cells[cell].Substring(word.Index, word.Length)}' of cell {cell}:\n{cells[cell]}\n---\n{projection.Text}");
                    }
                }
            },
            iter: 300);
}
