namespace Solvent.Lint.Tests.Baselines;

public sealed class BaselineTests : IDisposable
{
    private const string Train = "var trainer = new MLContext().Regression.Trainers.Sdca();";
    private const string MLNet = "#r \"nuget: Microsoft.ML, 5.0.1\"\nusing Microsoft.ML;";

    private readonly TempFolder _folder = new();

    private string File => Path.Combine(_folder.Path, "lint-baseline.jsonl");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Only_what_is_new_is_reported()
    {
        _folder.WriteNotebook("a.dib", MLNet, Train);
        await UpdateAsync();
        _folder.WriteNotebook("a.dib", MLNet, Train, "var other = new MLContext().Regression.Trainers.Sdca();");

        var result = await CompareAsync();

        Assert.Equal([("SLV2001", 2)], result.Findings.Select(finding => (finding.Rule, finding.Cell!.Value)));
        Assert.Equal([("SLV2001", 1, SuppressionKind.Baseline)], result.Suppressed.Select(known => (known.Finding.Rule, known.Finding.Cell!.Value, known.Kind)));
        Assert.Empty(result.Obsolete!);
    }

    [Theory]
    [InlineData("var x = 1;", "// A comment.\n\n" + Train)]
    [InlineData("var  trainer = new  MLContext( ).Regression.Trainers.Sdca() ; // reformatted", "var x = 1;")]
    public async Task Moved_cells_other_lines_and_white_space_change_nothing(string first, string second)
    {
        _folder.WriteNotebook("a.dib", MLNet, Train, "var x = 1;");
        await UpdateAsync();
        _folder.WriteNotebook("a.dib", MLNet, first, second);

        var result = await CompareAsync();

        Assert.Empty(result.Findings);
        Assert.Single(result.Suppressed);
        Assert.Empty(result.Obsolete!);
    }

    [Fact]
    public async Task A_second_finding_on_the_same_words_is_new()
    {
        _folder.WriteNotebook("a.dib", MLNet, Train);
        await UpdateAsync();
        _folder.WriteNotebook("a.dib", MLNet, Train, "{\n" + Train + "\n}");

        var result = await CompareAsync();

        Assert.Equal([2], result.Findings.Select(finding => finding.Cell));
    }

    [Fact]
    public async Task What_was_corrected_is_told_and_taken_out_with_the_next_update()
    {
        _folder.WriteNotebook("a.dib", MLNet, Train, "#r \"nuget: Microsoft.Data.Analysis\"");
        await UpdateAsync();
        _folder.WriteNotebook("a.dib", MLNet, Train);

        Assert.Equal([("SLV2003", "a.dib", 1)], (await CompareAsync()).Obsolete!.Select(entry => (entry.Rule, entry.File, entry.Count)));

        await UpdateAsync();
        Assert.Empty((await CompareAsync()).Obsolete!);
        Assert.Equal(2, System.IO.File.ReadAllLines(File).Length);
    }

    [Fact]
    public async Task A_file_that_is_renamed_takes_its_findings_with_it()
    {
        _folder.WriteNotebook("a.dib", MLNet, Train);
        await UpdateAsync();
        Directory.CreateDirectory(Path.Combine(_folder.Path, "sub"));
        System.IO.File.Move(Path.Combine(_folder.Path, "a.dib"), Path.Combine(_folder.Path, "sub", "b.dib"));

        var result = await CompareAsync();

        Assert.Empty(result.Findings);
        Assert.Empty(result.Obsolete!);
        await UpdateAsync();
        Assert.Contains("\"file\":\"sub/b.dib\"", System.IO.File.ReadAllText(File), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_of_a_file_has_new_findings()
    {
        _folder.WriteNotebook("b.dib", MLNet, Train);
        await UpdateAsync();
        _folder.WriteNotebook("a.dib", MLNet, Train);

        Assert.Equal(["a.dib"], (await CompareAsync()).Findings.Select(finding => finding.File));
    }

    [Fact]
    public async Task Files_that_are_not_linted_keep_their_entries()
    {
        _folder.WriteNotebook("a.dib", MLNet, Train);
        _folder.WriteNotebook("b.dib", MLNet, Train);
        await UpdateAsync();
        _folder.WriteNotebook("a.dib", "var x = 1;");

        var result = await CompareAsync("a.dib");
        Assert.Equal(["a.dib"], result.Obsolete!.Select(entry => entry.File));

        await UpdateAsync("a.dib");
        Assert.Empty((await CompareAsync()).Findings);
        Assert.Equal(2, System.IO.File.ReadAllLines(File).Length);
    }

    [Fact]
    public async Task What_could_not_be_checked_is_not_taken_for_corrected()
    {
        _folder.WriteNotebook("a.dib", MLNet, Train);
        await UpdateAsync();
        _folder.WriteNotebook("a.dib", MLNet, "var trainer = new MLContext(");

        Assert.Empty((await CompareAsync()).Obsolete!);
    }

    [Fact]
    public async Task A_baseline_may_be_used_from_another_folder()
    {
        _folder.WriteNotebook("sub/a.dib", MLNet, Train);
        await UpdateAsync();

        var result = await NotebookLinter.LintAsync(
            ["a.dib"], new LintOptions { Root = Path.Combine(_folder.Path, "sub"), Baseline = "../lint-baseline.jsonl" }, TestContext.Current.CancellationToken);

        Assert.Empty(result.Findings);
    }

    [Fact]
    public async Task What_a_comment_ignores_does_not_come_into_it()
    {
        _folder.WriteNotebook("a.dib", MLNet, "// solvent:ignore SLV2001 because shown\n" + Train);
        await UpdateAsync();

        Assert.Single(System.IO.File.ReadAllLines(File));
    }

    [Fact]
    public async Task The_file_is_the_same_for_the_same_findings_and_says_what_they_are()
    {
        _folder.WriteNotebook("b.dib", MLNet, Train, "#r \"nuget: Microsoft.Data.Analysis\"");
        _folder.WriteNotebook("a b.dib", MLNet, Train);
        await UpdateAsync();
        var first = System.IO.File.ReadAllText(File);
        // The number of the cell that a message would name is not worth a change.
        _folder.WriteNotebook("b.dib", "var x = 1;", MLNet, Train, "#r \"nuget: Microsoft.Data.Analysis\"");
        await UpdateAsync();

        Assert.Equal(first, System.IO.File.ReadAllText(File));
        var lines = first.TrimEnd('\n').Split('\n');
        Assert.Equal("""{"solventLintBaseline":1}""", lines[0]);
        Assert.Equal([("a b.dib", "SLV2001"), ("b.dib", "SLV2001"), ("b.dib", "SLV2003")], lines[1..].Select(Entry));
    }

    [Fact]
    public async Task The_log_says_what_is_new_and_what_is_not()
    {
        _folder.WriteNotebook("a.dib", MLNet, Train);
        await UpdateAsync();
        _folder.WriteNotebook("a.dib", MLNet, Train, "// solvent:ignore SLV4003 because shown\nvar trainer = new MLContext().Regression.Trainers.Sdca(1.ToString());");

        using var sarif = System.Text.Json.JsonDocument.Parse(SarifWriter.Write(await CompareAsync()));

        var results = sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(
            ["SLV2001 new", "SLV4003 new inSource shown", "SLV2001 unchanged external It is in the baseline."],
            results.Select(result => $"{result.GetProperty("ruleId")} {result.GetProperty("baselineState")}{Suppression(result)}"));
        Assert.All(results, result => Assert.Equal(16, result.GetProperty("partialFingerprints").GetProperty("solventLine/v1").GetString()!.Length));
    }

    private static string Suppression(System.Text.Json.JsonElement result)
        => result.TryGetProperty("suppressions", out var suppressions) ? $" {suppressions[0].GetProperty("kind")} {suppressions[0].GetProperty("justification")}" : "";

    private static (string, string) Entry(string line)
    {
        using var json = System.Text.Json.JsonDocument.Parse(line);
        return (json.RootElement.GetProperty("file").GetString()!, json.RootElement.GetProperty("rule").GetString()!);
    }

    private async Task UpdateAsync(params string[] files) => await LintBaseline.UpdateAsync(File, await LintAsync(files), TestContext.Current.CancellationToken);

    private async Task<LintResult> CompareAsync(params string[] files) => LintBaseline.Compare(File, await LintAsync(files));

    private Task<LintResult> LintAsync(string[] files) => _folder.LintAsync([.. files.Select(file => Path.Combine(_folder.Path, file))]);
}
