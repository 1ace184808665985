using Solvent.Promotion.Updating;

namespace Solvent.Promotion.Tests.Updating;

public sealed class CheckTests : IDisposable
{
    private readonly ProjectFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Nothing_has_changed_right_after_the_promotion()
    {
        var check = _folder.Promote(("A.cs", "// a\n")).Check(_folder.Notebook, ProjectFolder.Generated(("A.cs", "// a\n")));

        Assert.True(check.IsInStep);
        Assert.Empty(check.Cells);
        Assert.Empty(check.Edited);
    }

    [Fact]
    public void Cells_that_were_changed_added_and_removed_are_named()
    {
        _folder.WriteNotebook("one", "two", "three");
        var project = _folder.Promote(("A.cs", "// a\n"));
        _folder.WriteNotebook("zero", "one", "two, edited");

        var cells = project.Check(_folder.Notebook, ProjectFolder.Generated(("A.cs", "// a\n"))).Cells;

        Assert.Equal(
            [new ChangedCell(DifferenceKind.Added, 0, null, "zero"), new ChangedCell(DifferenceKind.Changed, 2, 1, "two, edited"), new ChangedCell(DifferenceKind.Removed, null, 2, null)],
            cells);
    }

    [Fact]
    public void Outputs_are_no_change_of_a_notebook()
    {
        var project = _folder.Promote(("A.cs", "// a\n"));
        var notebook = _folder.Notebook;
        notebook.Cells[0].ExecutionCount = 7;

        Assert.Empty(project.Check(notebook, ProjectFolder.Generated(("A.cs", "// a\n"))).Cells);
    }

    [Fact]
    public void Hand_edits_are_told_and_are_in_step()
    {
        var project = _folder.Promote(("A.cs", "// a\n"), ("B.cs", "// b\n"));
        _folder.Write("A.cs", "// mine\n");
        File.Delete(Path.Combine(_folder.Output, "B.cs"));

        var check = project.Check(_folder.Notebook, ProjectFolder.Generated(("A.cs", "// a\n"), ("B.cs", "// b\n")));

        Assert.Equal((true, "A.cs", "B.cs"), (check.IsInStep, Assert.Single(check.Edited), Assert.Single(check.Deleted)));
    }

    [Fact]
    public void What_would_be_generated_in_another_way_is_out_of_step()
    {
        var project = _folder.Promote(("A.cs", "// a\n"), ("B.cs", "// b\n"));

        var check = project.Check(_folder.Notebook, ProjectFolder.Generated(("A.cs", "// a, changed\n"), ("C.cs", "// c\n")));

        Assert.False(check.IsInStep);
        Assert.Equal(
            [new FileDifference("A.cs", DifferenceKind.Changed), new FileDifference("B.cs", DifferenceKind.Removed), new FileDifference("C.cs", DifferenceKind.Added)],
            check.Differences);
    }

    [Fact]
    public void Conflicts_that_nobody_has_resolved_are_out_of_step()
    {
        var project = _folder.Promote(("A.cs", "// a\n"));
        _folder.Write("A.cs", "// a\n<<<<<<< this file\n");

        var check = project.Check(_folder.Notebook, ProjectFolder.Generated(("A.cs", "// a\n")));

        Assert.False(check.IsInStep);
        Assert.Equal(new UnresolvedFile("A.cs", 2), Assert.Single(check.Unresolved));
    }
}
