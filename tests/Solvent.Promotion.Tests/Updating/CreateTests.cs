using Solvent.Promotion.Updating;

namespace Solvent.Promotion.Tests.Updating;

public sealed class CreateTests : IDisposable
{
    private readonly ProjectFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_project_remembers_its_notebook_its_cells_and_its_files()
    {
        var manifest = _folder.Promote(("Flights.csproj", "<Project/>\n"), ("Train.cs", "// train\n")).Manifest;

        Assert.Equal("../../flights.ipynb", manifest.Notebook.Path);
        Assert.Equal(2, manifest.Notebook.Cells.Count);
        Assert.Equal(["Flights.csproj", "Train.cs"], manifest.Files.Keys);
        Assert.Equal("Flights", manifest.Name);
    }

    [Fact]
    public void The_same_promotion_writes_the_same_bytes()
    {
        _folder.Promote(("A.cs", "// a\n"));
        var first = _folder.Contents();
        Directory.Delete(_folder.Output, recursive: true);

        _folder.Promote(("A.cs", "// a\n"));

        Assert.Equal(first, _folder.Contents());
    }

    [Fact]
    public void The_kept_texts_are_no_source_files_for_a_build_or_a_search()
    {
        _folder.Promote(("Flights.csproj", "<Project/>\n"), ("Train.cs", "// train\n"));

        Assert.Equal(["Train.cs"], Directory.EnumerateFiles(_folder.Output, "*.cs", SearchOption.AllDirectories).Select(Path.GetFileName));
        Assert.Single(Directory.EnumerateFiles(_folder.Output, "*.csproj", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_folder_with_files_of_somebody_else_is_refused()
    {
        _folder.Write("notes.txt", "mine");

        var failure = Assert.Throws<SolventException>(() => _folder.Promote(("A.cs", "// a\n")));

        Assert.Equal("target-exists", failure.Code);
        Assert.Contains("--output", failure.Hint, StringComparison.Ordinal);
        Assert.False(_folder.Has("A.cs"));
    }

    [Fact]
    public void An_empty_folder_is_taken()
    {
        Directory.CreateDirectory(_folder.Output);

        _folder.Promote(("A.cs", "// a\n"));

        Assert.True(_folder.Has("A.cs"));
    }

    [Fact]
    public void A_second_promotion_into_the_same_folder_is_told_to_update()
    {
        _folder.Promote(("A.cs", "// a\n"));

        var failure = Assert.Throws<SolventException>(() => _folder.Promote(("A.cs", "// b\n")));

        Assert.Equal("already-promoted", failure.Code);
        Assert.Contains("--update", failure.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Writing_anew_replaces_edits_and_leaves_files_of_the_user()
    {
        _folder.Promote(("A.cs", "// a\n"), ("B.cs", "// b\n"));
        _folder.Write("A.cs", "// edited\n");
        _folder.Write("Mine.cs", "// mine\n");

        PromotedProject.Open(_folder.Output).Replace(ProjectFolder.Generated(("A.cs", "// a, again\n")), _folder.Manifest);

        Assert.Equal(("// a, again\n", "// mine\n", false), (_folder.Read("A.cs"), _folder.Read("Mine.cs"), _folder.Has("B.cs")));
    }

    [Theory]
    [InlineData("{", "promotion-corrupt")]
    [InlineData("{\"format\": 2}", "promotion-too-new")]
    [InlineData("<<<<<<< HEAD\n{}", "promotion-corrupt")]
    [InlineData("{\"format\": 1, \"tool\": \"1\", \"name\": \"A\", \"notebook\": {\"path\": \"a.ipynb\", \"sha256\": \"\", \"cells\": []}, \"files\": {\"../../secret\": \"x\"}}", "promotion-corrupt")]
    public void A_manifest_that_cannot_be_trusted_is_refused(string text, string code)
    {
        _folder.Promote(("A.cs", "// a\n"));
        _folder.Write(PromotionManifest.FileName, text);

        var failure = Assert.Throws<SolventException>(() => PromotedProject.Open(_folder.Output));

        Assert.Equal(code, failure.Code);
        Assert.NotNull(failure.Hint);
    }

    [Fact]
    public void A_folder_that_was_not_promoted_has_nothing_to_update()
        => Assert.Equal("not-promoted", Assert.Throws<SolventException>(() => PromotedProject.Open(_folder.Root)).Code);
}
