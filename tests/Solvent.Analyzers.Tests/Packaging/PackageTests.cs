namespace Solvent.Analyzers.Tests.Packaging;

public sealed class PackageTests(PackedAnalyzers package) : IClassFixture<PackedAnalyzers>
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
}
