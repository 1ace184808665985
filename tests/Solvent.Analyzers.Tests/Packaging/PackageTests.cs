namespace Solvent.Analyzers.Tests.Packaging;

[Collection(nameof(PackedAnalyzers))]
public sealed class PackageTests(PackedAnalyzers package)
{
    [Fact]
    public async Task A_project_that_uses_the_package_gets_findings_as_warnings()
    {
        var project = package.CreateProject("<OutputType>Library</OutputType>");

        var (exitCode, output) = await DotNet.RunAsync(project, "build", "--nologo");

        Assert.True(exitCode == 0, output);
        Assert.Contains("Model.cs(5,37): warning SLV2001", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_promotion_mode_findings_stop_the_build()
    {
        var project = package.CreateProject("<OutputType>Library</OutputType><SolventMode>promotion</SolventMode>");

        var (exitCode, output) = await DotNet.RunAsync(project, "build", "--nologo");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("Model.cs(5,37): error SLV2001", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_mode_is_named_with_the_modes_there_are()
    {
        var project = package.CreateProject("<OutputType>Library</OutputType><SolventMode>strict</SolventMode>");

        var (exitCode, output) = await DotNet.RunAsync(project, "build", "--nologo");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("SolventMode is 'strict', which is not known. Use 'recommended' or 'promotion'.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_for_promoted_code_is_silent_until_promotion_mode()
    {
        var recommended = package.CreateProject("<OutputType>Library</OutputType>");
        var promotion = package.CreateProject("<OutputType>Library</OutputType><SolventMode>promotion</SolventMode>");
        foreach (var project in new[] { recommended, promotion }) File.WriteAllText(Path.Combine(project, "Model.cs"), "static class Model { static void Show() => System.Console.WriteLine(); }");

        var before = await DotNet.RunAsync(recommended, "build", "--nologo");
        var after = await DotNet.RunAsync(promotion, "build", "--nologo");

        Assert.True(before.ExitCode == 0, before.Output);
        Assert.DoesNotContain("SLV5001", before.Output, StringComparison.Ordinal);
        Assert.Contains("Model.cs(1,44): error SLV5001", after.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Promotion_mode_switches_on_the_rules_of_the_SDK_that_find_the_same_debt()
    {
        var project = package.CreateProject("<OutputType>Library</OutputType><SolventMode>promotion</SolventMode><ImplicitUsings>enable</ImplicitUsings>");
        File.WriteAllText(Path.Combine(project, "Model.cs"), """
            public static class Model
            {
                public static async Task ReadAsync()
                {
                    try
                    {
                        File.ReadAllText("a");
                        await Task.Delay(1);
                    }
                    catch (Exception)
                    {
                    }
                }
            }
            """);

        var (exitCode, output) = await DotNet.RunAsync(project, "build", "--nologo");

        Assert.True(exitCode == 0, output);
        Assert.Contains("Model.cs(7,13): warning CA1849", output, StringComparison.Ordinal);
        Assert.Contains("Model.cs(10,9): warning CA1031", output, StringComparison.Ordinal);
        Assert.DoesNotContain("MultipleGlobalAnalyzerKeys", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_compiler_writes_findings_to_a_SARIF_log_with_their_pages()
    {
        var project = package.CreateProject("<OutputType>Library</OutputType><ErrorLog>model.sarif,version=2.1</ErrorLog>");

        var (exitCode, output) = await DotNet.RunAsync(project, "build", "--nologo");

        Assert.True(exitCode == 0, output);
        using var log = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Path.Combine(project, "model.sarif")));
        var run = log.RootElement.GetProperty("runs")[0];
        Assert.Contains(run.GetProperty("results").EnumerateArray(), result => result.GetProperty("ruleId").GetString() == "SLV2001");
        Assert.Contains(
            run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray(),
            rule => rule.GetProperty("id").GetString() == "SLV2001" && rule.GetProperty("helpUri").GetString()!.EndsWith("/docs/rules/SLV2001.md", StringComparison.Ordinal));
    }
}
