using Solvent.Jupyter.History;

namespace Solvent.Jupyter.Tests.History;

public sealed class CellHistoryTests
{
    private readonly CellHistory _history = new();

    public CellHistoryTests()
    {
        string[] cells = ["var a = 1;", "a + 1", "b[0]", "a + 1", "a\n+ 2"];
        for (var i = 0; i < cells.Length; i++) _history.Add(new HistoryEntry(i + 1, cells[i], null));
    }

    [Theory]
    [InlineData("*", new[] { 1, 2, 3, 4, 5 })]
    [InlineData("a + 1", new[] { 2, 4 })]
    [InlineData("a*", new[] { 2, 4, 5 })]
    [InlineData("[a-b]*", new[] { 2, 3, 4, 5 })]
    [InlineData("[!a]*", new[] { 1, 3 })]
    [InlineData("b[[]?]", new[] { 3 })]
    [InlineData("[z-a]", new int[0])]
    [InlineData("[", new int[0])]
    public void A_pattern_is_for_the_whole_text(string pattern, int[] lines)
        => Assert.Equal(lines, _history.Search(pattern, unique: false, count: null).Select(entry => entry.Line));

    [Fact]
    public void Of_equal_cells_the_last_counts()
        => Assert.Equal([1, 3, 4, 5], _history.Search("*", unique: true, count: null).Select(entry => entry.Line));

    [Fact]
    public void The_last_matches_are_taken()
        => Assert.Equal([4, 5], _history.Search("a*", unique: false, count: 2).Select(entry => entry.Line));
}
