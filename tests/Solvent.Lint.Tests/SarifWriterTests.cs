using System.Text.Json;

namespace Solvent.Lint.Tests;

public sealed class SarifWriterTests
{
    private static readonly Finding InCell = new("SLV2001", FindingSeverity.Warning, "No \"seed\"", "notebooks/late flights.ipynb", 3, 2, 10, 2, 25) { InFile = new FileRange(41, 15, 41, 32) };
    private static readonly Finding InFile = new("SLV3001", FindingSeverity.Error, "Discarded", "src/Model.cs", null, 7, 1, 8, 4);

    [Fact]
    public void A_log_has_the_version_and_schema_of_the_standard()
    {
        var log = Write();

        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        Assert.Equal("https://json.schemastore.org/sarif-2.1.0.json", log.GetProperty("$schema").GetString());
        Assert.Equal(1, log.GetProperty("runs").GetArrayLength());
    }

    [Fact]
    public void The_tool_describes_each_rule_with_its_page()
    {
        var driver = Run(Write()).GetProperty("tool").GetProperty("driver");

        Assert.Equal("Solvent", driver.GetProperty("name").GetString());
        Assert.All(driver.GetProperty("rules").EnumerateArray(), rule =>
        {
            Assert.NotEmpty(rule.GetProperty("shortDescription").GetProperty("text").GetString()!);
            Assert.NotEmpty(rule.GetProperty("fullDescription").GetProperty("text").GetString()!);
            Assert.EndsWith($"{rule.GetProperty("id").GetString()}.md", rule.GetProperty("helpUri").GetString(), StringComparison.Ordinal);
            Assert.Contains(rule.GetProperty("defaultConfiguration").GetProperty("level").GetString(), new[] { "note", "warning", "error" });
        });
    }

    [Theory]
    [InlineData("SLV2001", "warning", true)]
    [InlineData("SLV4003", "note", true)]
    [InlineData("SLV4007", "note", false)]
    public void A_rule_tells_its_level_and_whether_it_is_on(string id, string level, bool isOn)
    {
        var rules = Run(Write()).GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray();

        var configuration = rules.Single(rule => rule.GetProperty("id").GetString() == id).GetProperty("defaultConfiguration");

        Assert.Equal(level, configuration.GetProperty("level").GetString());
        Assert.Equal(isOn, !configuration.TryGetProperty("enabled", out var enabled) || enabled.GetBoolean());
    }

    [Fact]
    public void A_result_points_at_its_rule()
    {
        var run = Run(Write(InFile));
        var result = run.GetProperty("results")[0];

        var rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()];

        Assert.Equal("SLV3001", result.GetProperty("ruleId").GetString());
        Assert.Equal("SLV3001", rule.GetProperty("id").GetString());
    }

    [Fact]
    public void A_finding_in_a_cell_names_notebook_cell_and_region()
    {
        var result = Run(Write(InCell)).GetProperty("results")[0];

        var location = result.GetProperty("locations")[0];
        Assert.Equal("notebooks/late%20flights.ipynb", location.GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal((41, 15, 41, 32), Region(location));
        Assert.Equal("cell 4", location.GetProperty("logicalLocations")[0].GetProperty("name").GetString());
        Assert.Equal("module", location.GetProperty("logicalLocations")[0].GetProperty("kind").GetString());
        Assert.Equal("notebooks/late flights.ipynb, cell 4", location.GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString());
        Assert.Equal((3, 2, 10), (Property(result, "cell"), Property(result, "line"), Property(result, "column")));
        Assert.Equal("No \"seed\"", result.GetProperty("message").GetProperty("text").GetString());
    }

    [Fact]
    public void A_finding_in_a_file_has_no_cell()
    {
        var result = Run(Write(InFile)).GetProperty("results")[0];

        Assert.Equal((7, 1, 8, 4), Region(result.GetProperty("locations")[0]));
        Assert.False(result.TryGetProperty("properties", out _));
        Assert.False(result.GetProperty("locations")[0].TryGetProperty("logicalLocations", out _));
    }

    [Theory]
    [InlineData(FindingSeverity.Error, "error")]
    [InlineData(FindingSeverity.Warning, "warning")]
    [InlineData(FindingSeverity.Info, "note")]
    public void A_severity_becomes_a_level(FindingSeverity severity, string level)
        => Assert.Equal(level, Run(Write(InFile with { Severity = severity })).GetProperty("results")[0].GetProperty("level").GetString());

    [Fact]
    public void What_was_not_checked_is_a_notification()
    {
        var note = new LintNote("package-not-restored", "Package 'X' is not restored.", "a.ipynb", "Run it once.");

        var notification = Run(JsonDocument.Parse(SarifWriter.Write(new LintResult([], [note], ["a.ipynb"]))).RootElement)
            .GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[0];

        Assert.Equal("package-not-restored", notification.GetProperty("descriptor").GetProperty("id").GetString());
        Assert.Equal("Package 'X' is not restored. Run it once.", notification.GetProperty("message").GetProperty("text").GetString());
    }

    [Fact]
    public void Names_of_files_are_relative_to_a_root_that_is_named()
    {
        var run = Run(JsonDocument.Parse(SarifWriter.Write(new LintResult([InCell], [], []) { Root = "/home/daisy/late flights" })).RootElement);

        Assert.Equal("file:///home/daisy/late%20flights/", run.GetProperty("originalUriBaseIds").GetProperty("%SRCROOT%").GetProperty("uri").GetString());
        Assert.Equal("%SRCROOT%", run.GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uriBaseId").GetString());
    }

    [Fact]
    public void A_file_that_could_not_be_read_makes_the_run_unsuccessful()
    {
        var note = new LintNote("notebook-corrupt", "It is no JSON.", "a.ipynb") { IsError = true };

        var invocation = Run(JsonDocument.Parse(SarifWriter.Write(new LintResult([], [note], []))).RootElement).GetProperty("invocations")[0];

        Assert.False(invocation.GetProperty("executionSuccessful").GetBoolean());
        Assert.Equal("error", invocation.GetProperty("toolExecutionNotifications")[0].GetProperty("level").GetString());
    }

    [Fact]
    public void A_rule_of_another_package_is_described_like_ours()
    {
        var rule = new LintRule("CA1806", "Do not ignore method results", "Performance", FindingSeverity.Info, "", "https://example.org/ca1806");

        var run = Run(JsonDocument.Parse(SarifWriter.Write(new LintResult([InFile with { Rule = "CA1806" }], [], []) { MoreRules = [rule] })).RootElement);

        var described = run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[Property(run.GetProperty("results")[0], null, "ruleIndex")];
        Assert.Equal(("CA1806", "note"), (described.GetProperty("id").GetString(), described.GetProperty("defaultConfiguration").GetProperty("level").GetString()));
    }

    private static int Property(JsonElement result, string? name, string own = "properties")
        => name is null ? result.GetProperty(own).GetInt32() : result.GetProperty(own).GetProperty(name).GetInt32();

    private static (int StartLine, int StartColumn, int EndLine, int EndColumn) Region(JsonElement location)
    {
        var region = location.GetProperty("physicalLocation").GetProperty("region");
        return (Number("startLine"), Number("startColumn"), Number("endLine"), Number("endColumn"));

        int Number(string name) => region.GetProperty(name).GetInt32();
    }

    private static JsonElement Run(JsonElement log) => log.GetProperty("runs")[0];

    private static JsonElement Write(params Finding[] findings)
        => JsonDocument.Parse(SarifWriter.Write(new LintResult(findings, [], []))).RootElement;
}
