using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Solvent.Promotion.Writing.Tests;

/// <summary>Writes the tests of a project: it runs on the sample, it reaches the metrics of the recorded runs, and the data is what the notebook expects.</summary>
internal static class TestWriter
{
    public static IEnumerable<GeneratedFile> Write(ProjectShape shape, bool isAsync)
    {
        yield return Folder(shape);
        yield return new GeneratedFile(shape.InTests("PipelineTests.cs"), Pipeline(shape, isAsync));
        if (shape.Plan.GoldenRuns.Count > 0) yield return GoldenTests.Write(shape, isAsync);
        if (shape.Plan.Expectations.Count > 0) yield return ExpectationTests.Write(shape);
        if (shape.Plan.Parameters.Count > 0) yield return new GeneratedFile(shape.InTests("OptionsTests.cs"), Options(shape));
        foreach (var file in TestData.Files(shape)) yield return file;
    }

    /// <summary>Tests that change the current directory do not run beside each other.</summary>
    public const string Collection = "[Collection(\"The current directory\")]\n";

    /// <summary>The statements that make options, data and pipeline, and run it.</summary>
    public static string Run(ProjectShape shape, bool isAsync, string data, string options)
    {
        var generated = shape.Flow.Generated;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"        var options = new {generated.Options} {{ DataFolder = TestFolder.Data, OutputFolder = folder.Path{options} }};\n");
        text.Append(CultureInfo.InvariantCulture, $"        var pipeline = new {generated.Pipeline}(options, {(shape.HasData ? data + ", " : "")}NullLogger<{generated.Pipeline}>.Instance);\n\n");
        text.Append(CultureInfo.InvariantCulture, $"        {(shape.Flow.Results.Count > 0 ? "var result = " : "")}{(isAsync ? "await pipeline.ExecuteAsync" : "pipeline.Execute")}(TestContext.Current.CancellationToken);\n");
        return text.ToString();
    }

    private static string Pipeline(ProjectShape shape, bool isAsync)
    {
        var text = new StringBuilder();
        text.Append("using Microsoft.Extensions.Logging.Abstractions;\n");
        if (shape.RecordsRuns) text.Append("using Solvent.Experiments;\n");
        text.Append(CultureInfo.InvariantCulture, $"\nnamespace {shape.Plan.Namespace}.Tests;\n\n{Collection}public sealed class PipelineTests\n{{\n    [Fact]\n    public {(isAsync ? "async Task" : "void")} The_pipeline_runs_on_the_sample()\n    {{\n");
        if (shape.Flow.Samples.Missing.Count > 0) text.Append(CultureInfo.InvariantCulture, $"        Assert.SkipWhen(TestFolder.Lacks({string.Join(", ", shape.Flow.Samples.Missing.Select(Literal))}), {Literal($"There is no sample of {string.Join(", ", shape.Flow.Samples.Missing)}: put one into the folder data of the tests.")});\n");
        text.Append("        using var folder = new TestFolder();\n");
        var checks = shape.Checks.Count > 0 && !shape.Flow.Samples.IsWhole ? ", ChecksData = false" : "";
        text.Append(Run(shape, isAsync, $"{shape.Flow.Generated.Data}.FromFolder(TestFolder.Samples)", checks));
        var asserts = false;
        if (shape.Flow.Results.Count > 0)
        {
            text.Append("\n        Assert.NotNull(result);\n");
            asserts = true;
        }

        if (shape.RecordsRuns)
        {
            text.Append("\n        using var store = ExperimentStore.Open(folder.Path);\n        Assert.All(store.List(), run => Assert.Equal(RunStatus.Finished, run.Status));\n");
            asserts = true;
        }

        if (!asserts) text.Append("\n        Assert.True(Directory.Exists(folder.Path), \"The pipeline has run to its end.\");\n");
        return text.Append("    }\n}\n").ToString();
    }

    private static string Options(ProjectShape shape)
    {
        var generated = shape.Flow.Generated;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"namespace {shape.Plan.Namespace}.Tests;\n\npublic sealed class OptionsTests\n{{\n    [Fact]\n    public void The_options_of_the_notebook_are_valid() => Assert.Empty(new {generated.Options}().Validate());\n\n");
        return text.Append(CultureInfo.InvariantCulture, $"    [Fact]\n    public void A_folder_without_a_name_is_not_valid() => Assert.Single(new {generated.Options} {{ DataFolder = \"\" }}.Validate());\n}}\n").ToString();
    }

    private static GeneratedFile Folder(ProjectShape shape) => new(shape.InTests("TestFolder.cs"), $$"""
        namespace {{shape.Plan.Namespace}}.Tests;

        /// <summary>An empty folder that is the current directory as long as it exists: what the pipeline writes and records ends up there.</summary>
        internal sealed class TestFolder : IDisposable
        {
            private readonly string _before = Environment.CurrentDirectory;

            public TestFolder()
            {
                Path = Directory.CreateTempSubdirectory("{{shape.Plan.Name}}-").FullName;
                Directory.CreateDirectory(System.IO.Path.Combine(Path, ".solvent"));
                Environment.CurrentDirectory = Path;
            }

            /// <summary>The folder with the samples of dataset versions.</summary>
            public static string Samples => System.IO.Path.Combine(AppContext.BaseDirectory, "data");

            /// <summary>The folder that the pipeline's paths of data start from.</summary>
            public static string Data => System.IO.Path.Combine(AppContext.BaseDirectory, "{{TestData.Root(shape.Flow.Samples)}}");

            public string Path { get; }

            /// <summary>Whether any of some files is not among the samples.</summary>
            public static bool Lacks(params string[] files) => Array.Exists(files, file => !System.IO.Path.Exists(System.IO.Path.Combine(Data, file)));

            public void Dispose()
            {
                Environment.CurrentDirectory = _before;
                Directory.Delete(Path, recursive: true);
            }
        }

        """.ReplaceLineEndings("\n"));

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
