using NJsonSchema;

namespace Solvent.Lint.Tests;

/// <summary>What is written is SARIF by the schema that OASIS has published.</summary>
public sealed class SarifSchemaTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("dirty.ipynb")]
    [InlineData("dirty.dib")]
    public async Task The_findings_of_a_notebook_are_valid(string sample)
    {
        var result = await NotebookLinter.LintAsync([Sample.Path(sample)], cancellationToken: TestContext.Current.CancellationToken);

        Assert.NotEmpty(result.Findings);
        Assert.Empty(await ErrorsAsync(SarifWriter.Write(result)));
    }

    [Fact]
    public async Task Nothing_found_is_valid() => Assert.Empty(await ErrorsAsync(SarifWriter.Write(new LintResult([], [], []))));

    [Fact]
    public async Task Notes_and_foreign_rules_are_valid()
    {
        var rule = new LintRule("X1", "A title", "Style", FindingSeverity.Info, "", "");
        var finding = new Finding("X1", FindingSeverity.Error, "Message", "/elsewhere/a b.cs", null, 1, 1, 1, 1);
        LintNote[] notes = [new("package-not-restored", "Not there.", "ä#?.ipynb", "Restore it."), new("analyzer-not-found", "Not there.", "") { IsError = true }];

        Assert.Empty(await ErrorsAsync(SarifWriter.Write(new LintResult([finding], notes, []) { MoreRules = [rule] })));
    }

    [Fact]
    public async Task Ignored_and_known_findings_are_valid()
    {
        var finding = new Finding("SLV2001", FindingSeverity.Warning, "Message", "a.ipynb", 1, 1, 1, 1, 2) { Fingerprint = "0eca62c329e19713" };
        SuppressedFinding[] suppressed =
        [
            new(finding, SuppressionKind.InSource, "It is \"shown\"."), new(finding, SuppressionKind.InSource, null), new(finding, SuppressionKind.Baseline, "It is in the baseline."),
        ];

        Assert.Empty(await ErrorsAsync(SarifWriter.Write(new LintResult([finding], [], []) { Suppressed = suppressed })));
        Assert.Empty(await ErrorsAsync(SarifWriter.Write(new LintResult([finding], [], []) { Suppressed = suppressed, Obsolete = [] })));
    }

    [Fact]
    public async Task The_schema_finds_what_is_wrong()
        => Assert.NotEmpty(await ErrorsAsync(SarifWriter.Write(new LintResult([], [], [])).Replace("\"version\": \"2.1.0\"", "\"version\": 2", StringComparison.Ordinal)));

    [Fact]
    public async Task A_finding_is_shown_at_the_line_of_the_file_that_spells_it()
    {
        var path = Sample.Path("dirty.ipynb");
        var lines = await File.ReadAllLinesAsync(path, TestContext.Current.CancellationToken);

        var result = await NotebookLinter.LintAsync([path], cancellationToken: TestContext.Current.CancellationToken);

        Assert.Collection(
            result.Findings.Select(finding => lines[finding.InFile!.Line - 1][(finding.InFile.Column - 1)..]),
            written => Assert.StartsWith("""\"nuget: Microsoft.Data.Analysis""", written, StringComparison.Ordinal),
            written => Assert.StartsWith("new MLContext()", written, StringComparison.Ordinal),
            written => Assert.StartsWith("\\\"ArrivalDelay\\\"", written, StringComparison.Ordinal),
            written => Assert.StartsWith("pipeline.Append(", written, StringComparison.Ordinal),
            written => Assert.StartsWith("ml = new MLContext()", written, StringComparison.Ordinal),
            written => Assert.StartsWith("model = ", written, StringComparison.Ordinal),
            written => Assert.StartsWith("pipeline = pipeline.Append(", written, StringComparison.Ordinal));
    }

    private static async Task<IEnumerable<string>> ErrorsAsync(string sarif)
    {
        var schema = await JsonSchema.FromFileAsync(Sample.Path("sarif-schema-2.1.0.json"), TestContext.Current.CancellationToken);
        return schema.Validate(sarif).Select(error => error.ToString());
    }
}
