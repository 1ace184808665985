namespace Solvent.Analyzers.Tests.Packaging;

/// <summary>In promotion mode, where findings stop the build: what a project says itself wins.</summary>
[Collection(nameof(PackedAnalyzers))]
public sealed class SuppressionTests(PackedAnalyzers package)
{
    private const string Promotion = "<OutputType>Library</OutputType><SolventMode>promotion</SolventMode>";

    [Theory]
    [InlineData(".editorconfig", "root = true\n[Model.cs]\ndotnet_diagnostic.SLV2001.severity = suggestion\n")]
    [InlineData(".globalconfig", "is_global = true\ndotnet_diagnostic.SLV2001.severity = none\n")]
    public async Task A_configuration_of_the_project_has_the_last_word(string file, string configuration)
    {
        var project = package.CreateProject(Promotion);
        File.WriteAllText(Path.Combine(project, file), configuration);

        var (exitCode, output) = await DotNet.RunAsync(project, "build", "--nologo");

        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain("SLV2001", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pragma_and_an_attribute_suppress_one_finding_and_not_the_next()
    {
        var project = package.CreateProject(Promotion);
        File.WriteAllText(Path.Combine(project, "Model.cs"), """
            using System.Diagnostics.CodeAnalysis;
            using Microsoft.ML;

            [assembly: SuppressMessage("Reproducibility", "SLV2001", Justification = "The spread is measured.", Scope = "type", Target = "~T:ByAssembly")]

            public static class ByPragma
            {
            #pragma warning disable SLV2001 // The spread is measured.
                public static object Train() => new MLContext().Regression.Trainers.Sdca();
            #pragma warning restore SLV2001
            }

            public static class ByAttribute
            {
                [SuppressMessage("Reproducibility", "SLV2001", Justification = "The spread is measured.")]
                public static object Train() => new MLContext().Regression.Trainers.Sdca();
            }

            public static class ByAssembly
            {
                public static object Train() => new MLContext().Regression.Trainers.Sdca();
            }

            public static class NotAtAll
            {
                public static object Train() => new MLContext().Regression.Trainers.Sdca();
            }
            """);

        var (exitCode, output) = await DotNet.RunAsync(project, "build", "--nologo");

        Assert.NotEqual(0, exitCode);
        var lines = output.Split('\n').Where(line => line.Contains("error SLV2001", StringComparison.Ordinal)).Select(line => line[line.IndexOf("Model.cs", StringComparison.Ordinal)..line.IndexOf(':', StringComparison.Ordinal)]);
        Assert.Equal(["Model.cs(26,37)"], lines.Distinct());
    }
}
