using Solvent.Kernel;
using Solvent.Magics.Tests.Sessions;

namespace Solvent.Magics.Tests.Linting;

public sealed class LiveFindingTests : IAsyncDisposable
{
    private const string Rows =
        """
        #r "nuget: Microsoft.ML, 5.0.1"
        using Microsoft.ML;
        using Microsoft.ML.Data;
        public class House { public float Size { get; set; } public float Price { get; set; } }
        var houses = Enumerable.Range(1, 40).Select(i => new House { Size = i, Price = 2 * i }).ToList();
        """;

    private const string Training =
        """
        var rows = ml.Data.LoadFromEnumerable(houses);
        var model = ml.Transforms.Concatenate("Features", "Size")
            .Append(ml.Regression.Trainers.Sdca(labelColumnName: "Price", maximumNumberOfIterations: 2))
            .Fit(rows);
        """;

    private readonly WatchedNotebook _notebook = new();

    public ValueTask DisposeAsync() => _notebook.DisposeAsync();

    [Fact]
    public async Task A_finding_is_shown_under_its_cell_with_id_severity_line_message_and_link()
    {
        await _notebook.Run("rows", Rows);

        var output = await _notebook.Run("train", "\nvar ml = new MLContext();\n" + Training);

        Assert.StartsWith("SLV2001 warning, line 2: This MLContext has no seed", output.Text, StringComparison.Ordinal);
        Assert.EndsWith("/docs/rules/SLV2001.md)", output.Text, StringComparison.Ordinal);
        Assert.Contains("docs/rules/SLV2001.md\" target=\"_blank\" rel=\"noopener\">SLV2001</a>", output.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_cell_says_in_strings_and_comments_is_checked_too()
    {
        var output = await _notebook.Run("key", "// var old = 1;\nvar apiKey = \"q7Wz2Rk9Xv4Tn8Lp3Jm6Hc1Bd5Gf0Ys\";");

        Assert.Contains("SLV4011 warning, line 1:", output.Text, StringComparison.Ordinal);
        Assert.Contains("SLV5002 warning, line 2:", output.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("q7Wz2Rk9", output.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_that_is_run_again_unchanged_does_not_repeat_its_finding()
    {
        await _notebook.Run("rows", Rows);
        await _notebook.Run("train", "var ml = new MLContext();\n" + Training);

        Assert.Empty((await _notebook.Run("train", "var ml = new MLContext();\n" + Training)).Displays);
    }

    [Fact]
    public async Task A_cell_that_was_changed_and_still_has_the_finding_shows_it_again()
    {
        await _notebook.Run("rows", Rows);
        await _notebook.Run("train", "var ml = new MLContext();\n" + Training);

        var output = await _notebook.Run("train", "// Second try.\nvar ml = new MLContext();\n" + Training);

        Assert.StartsWith("SLV2001 warning, line 2:", output.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_only_the_next_cell_shows_of_an_earlier_one_names_the_earlier_one()
    {
        await _notebook.Run("rows", Rows);
        var declared = await _notebook.Run("context", "var ml = new MLContext();");

        var trained = await _notebook.Run("train", Training);

        Assert.Empty(declared.Displays);
        Assert.StartsWith("SLV2001 warning, cell 2, line 1:", trained.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corrected_cell_shows_nothing()
    {
        await _notebook.Run("rows", Rows);
        await _notebook.Run("train", "var ml = new MLContext();\n" + Training);

        Assert.Empty((await _notebook.Run("train", "var ml = new MLContext(seed: 1);\n" + Training)).Displays);
    }

    [Fact]
    public async Task A_finding_goes_with_its_deleted_cell()
    {
        await _notebook.Run("rows", Rows);
        await _notebook.Run("context", "var ml = new MLContext();");
        await _notebook.Run("other context", "var ml = new MLContext(seed: 1);");
        _notebook.Session.ForgetCells(["context"]);

        Assert.Empty((await _notebook.Run("train", Training)).Displays);
    }

    [Fact]
    public async Task A_cell_that_fails_has_its_finding_shown_under_the_next_one()
    {
        await _notebook.Run("rows", Rows);
        await _notebook.Fail("train", "var ml = new MLContext();\n" + Training + "\nthrow new Exception(\"half-way\");");

        var next = await _notebook.Run("next", "ml.Model");

        Assert.Contains("SLV2001 warning, cell 2, line 1:", next.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_that_does_not_compile_is_no_part_of_the_notebook()
    {
        await _notebook.Run("rows", Rows);
        await _notebook.Fail("wrong", "var ml = new MLContext();\n" + Training + "\nthere is no such thing;");

        Assert.Empty((await _notebook.Run("train", "var ml = new MLContext(seed: 1);\n" + Training)).Displays);
    }

    [Fact]
    public async Task Lint_off_ends_the_findings_and_lint_on_brings_them_back()
    {
        await _notebook.Run("rows", Rows);
        await _notebook.Run("off", "#!lint off");
        var silent = await _notebook.Run("train", "var ml = new MLContext();\n" + Training);

        var on = await _notebook.Run("on", "#!lint on");
        var again = await _notebook.Run("again", Training);

        Assert.Empty(silent.Displays);
        Assert.Equal("Live lint is on; no finding was shown so far.", on.Text);
        Assert.Contains("SLV2001 warning, cell 3, line 1:", again.Text, StringComparison.Ordinal);
        Assert.Equal("Live lint is on; 3 findings were shown so far.", (await _notebook.Run("status", "#!lint status")).Text);
    }

    [Fact]
    public async Task An_editorconfig_beside_the_notebook_decides_on_severities()
    {
        await File.WriteAllTextAsync(
            Path.Combine(_notebook.Folder, ".editorconfig"),
            "root = true\n[*.ipynb]\ndotnet_diagnostic.SLV2001.severity = suggestion\ndotnet_diagnostic.SLV3001.severity = none\n",
            TestContext.Current.CancellationToken);
        await _notebook.Run("rows", Rows);

        var output = await _notebook.Run("train", "var ml = new MLContext();\nml.Transforms.Concatenate(\"Features\", \"Size\").Append(ml.Transforms.NormalizeMinMax(\"Features\"));\n" + Training);

        Assert.StartsWith("SLV2001 info, line 1:", output.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("SLV3001", output.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_silent_cell_shows_nothing()
    {
        await _notebook.Run("rows", Rows);

        var output = await _notebook.Run(new CellRequest("var ml = new MLContext();\n" + Training) { CellId = "train", IsSilent = true });

        Assert.DoesNotContain("SLV2001", output.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_shows_no_findings_unless_its_host_asks_for_them()
    {
        await using var unwatched = new WatchedNotebook(isOn: false);
        await unwatched.Run("rows", Rows);

        Assert.Empty((await unwatched.Run("train", "var ml = new MLContext();\n" + Training)).Displays);
    }
}
