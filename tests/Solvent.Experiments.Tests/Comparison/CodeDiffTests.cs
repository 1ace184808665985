using CsCheck;

namespace Solvent.Experiments.Tests.Comparison;

public sealed class CodeDiffTests
{
    [Fact]
    public void An_edited_cell_is_found_again_behind_a_new_one()
    {
        var diff = Diff(["var data = Load(\"taxi\");", "Train(data, trees: 100);"], ["#r \"nuget: X\"", "var data = Load(\"taxi\");", "Train(data, trees: 200);"]);

        Assert.Equal(
            [(CellChangeKind.Added, null, 0), (CellChangeKind.Unchanged, 0, 1), (CellChangeKind.Changed, 1, 2)],
            diff.Cells.Select(cell => (cell.Kind, cell.Before, cell.After)));
        Assert.Equal(
            [new CodeLine(CodeLineKind.Removed, "Train(data, trees: 100);"), new CodeLine(CodeLineKind.Added, "Train(data, trees: 200);")],
            diff.Cells[2].Lines);
    }

    [Fact]
    public void Cells_with_little_in_common_are_two_cells()
        => Assert.Equal([CellChangeKind.Removed, CellChangeKind.Added], Diff(["alpha beta gamma"], ["one two three"]).Cells.Select(cell => cell.Kind));

    [Fact]
    public void Cells_of_different_languages_are_never_the_same()
    {
        var diff = CodeDiff.Of(
            Recorded.Run("a", 1) with { Cells = [new RunCell("select 1", "sql")] },
            Recorded.Run("b", 1) with { Cells = [new RunCell("select 1", "csharp")] });

        Assert.Equal([CellChangeKind.Removed, CellChangeKind.Added], diff.Cells.Select(cell => cell.Kind));
    }

    [Fact]
    public void A_diff_has_every_cell_of_both_once_and_in_order_and_its_lines_make_both_texts()
    {
        var line = Gen.OneOf("a = 1;", "b = 2;", "Train(a, b);", "// note", "", "if (x) { y(); }");
        var cell = line.List[1, 4].Select(lines => string.Join('\n', lines));
        Gen.Select(cell.Array[0, 8], cell.Array[0, 8]).Sample((before, after) =>
        {
            var diff = Diff(before, after);

            Assert.Equal(Enumerable.Range(0, before.Length), diff.Cells.Select(change => change.Before).OfType<int>());
            Assert.Equal(Enumerable.Range(0, after.Length), diff.Cells.Select(change => change.After).OfType<int>());
            Assert.All(diff.Cells, change => Assert.Equal(change.Kind == CellChangeKind.Unchanged, change is { Before: { } old, After: { } @new } && before[old] == after[@new]));
            foreach (var change in diff.Cells.Where(change => change.Kind != CellChangeKind.Unchanged))
            {
                if (change.Before is { } old) Assert.Equal(before[old], Text(change, CodeLineKind.Removed));
                if (change.After is { } @new) Assert.Equal(after[@new], Text(change, CodeLineKind.Added));
            }
        });
    }

    private static string Text(CellChange change, CodeLineKind side)
        => string.Join('\n', change.Lines.Where(line => line.Kind == CodeLineKind.Unchanged || line.Kind == side).Select(line => line.Text));

    private static CodeDiff Diff(string[] before, string[] after) => CodeDiff.Of(Recorded.Run("a", 1).Executing(before), Recorded.Run("b", 1).Executing(after));
}
