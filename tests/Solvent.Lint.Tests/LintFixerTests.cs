namespace Solvent.Lint.Tests;

public sealed class LintFixerTests : IDisposable
{
    private const string MLNet = "#r \"nuget: Microsoft.ML, 5.0.1\"\nusing Microsoft.ML;";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Of_a_notebook_only_the_lines_that_a_fix_changes_become_others()
    {
        var path = _folder.Write("dirty.ipynb", await File.ReadAllTextAsync(Sample.Path("dirty.ipynb"), TestContext.Current.CancellationToken));
        var before = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);

        var result = await FixAsync();

        var after = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        var changed = before.Split('\n').Zip(after.Split('\n')).Where(line => line.First != line.Second).ToList();
        Assert.Equal(before.Split('\n').Length, after.Split('\n').Length);
        Assert.Equal(["SLV2003", "SLV2001", "SLV1005", "SLV3001"], result.Fixed.Select(fix => fix.Rule));
        Assert.All(changed, line => Assert.StartsWith("    \"", line.Second, StringComparison.Ordinal));
        Assert.Equal(4, changed.Count);
        Assert.Contains(changed, line => line.Second.Contains("new MLContext(seed: 1)", StringComparison.Ordinal));
        Assert.DoesNotContain(result.Remaining.Findings, finding => finding.Severity == FindingSeverity.Warning);
    }

    [Fact]
    public async Task Escapes_and_compact_layouts_around_a_fix_stay_as_they_are()
    {
        const string Before = """{"cells":[{"cell_type":"code","metadata":{"a":1e2},"outputs":[{"output_type":"stream","text":["\u00e9"]}],"source":["// \u0027caf\u00e9\u0027\n", "#r \"nuget: Microsoft.ML, 5.0.1\"\n","using Microsoft.ML;\nvar ml = new MLContext();\n", "ml.Regression.Trainers.Sdca() // \/"]}],"nbformat":4,"nbformat_minor":2}""";
        var path = _folder.Write("a.ipynb", Before);

        await FixAsync();

        Assert.Equal(
            Before.Replace("\"using Microsoft.ML;\\nvar ml = new MLContext();\\n\"", "\"using Microsoft.ML;\\n\", \"var ml = new MLContext(seed: 1);\\n\"", StringComparison.Ordinal),
            await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Fixes_of_one_place_are_made_one_after_the_other()
    {
        var path = _folder.WriteNotebook(
            "model.dib", MLNet, "var ml = new MLContext(seed: 1);\nvar pipeline = ml.Transforms.CopyColumns(\"Label\", \"Fare\");",
            "pipeline.Append(ml.Transforms.Concatenate(\"Features\", \"Distance\"));\npipeline.Append(ml.Regression.Trainers.Sdca());", "var model = pipeline;");

        var result = await FixAsync();

        Assert.Equal(["SLV3001", "SLV3001"], result.Fixed.Select(fix => fix.Rule));
        Assert.DoesNotContain(result.Remaining.Findings, finding => finding.Rule == "SLV3001");
        var text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        Assert.Contains("IEstimator<ITransformer> pipeline = ml.", text, StringComparison.Ordinal);
        Assert.Contains("pipeline = pipeline.Append(ml.Transforms.Concatenate", text, StringComparison.Ordinal);
        Assert.Contains("pipeline = pipeline.Append(ml.Regression", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_that_are_declared_again_keep_their_spelling()
    {
        var path = _folder.WriteNotebook("model.dib", MLNet + "\nvar seed = 1;", "var seed = \"x\";", "var ml = new MLContext(); var t = ml.Regression.Trainers.Sdca(seed);");

        await FixAsync();

        Assert.Contains("var ml = new MLContext(seed: 1); var t = ml.Regression.Trainers.Sdca(seed);", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("model.cs", "#:package Microsoft.ML@5.0.1\n")]
    [InlineData("model.csx", "#r \"nuget: Microsoft.ML, 5.0.1\"\n")]
    public async Task A_file_keeps_its_byte_order_mark_and_its_line_breaks(string name, string package)
    {
        var text = "\uFEFF" + (package + "using Microsoft.ML;\nvar ml = new MLContext( );\n_ = ml.Regression.Trainers.Sdca();\n").ReplaceLineEndings("\r\n");
        var path = _folder.Write(name, text);

        var result = await FixAsync();

        Assert.Equal(["SLV2001"], result.Fixed.Select(fix => fix.Rule));
        Assert.Equal(System.Text.Encoding.UTF8.GetBytes(text.Replace("MLContext( )", "MLContext(seed: 1)", StringComparison.Ordinal)), await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_files_of_a_project_are_fixed()
    {
        _folder.Write("Model.csproj", """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><PackageReference Include="Microsoft.ML" Version="5.0.1" /></ItemGroup></Project>""");
        var path = _folder.Write("src/Model.cs", "using Microsoft.ML;\nstatic class Model { static object Train() => new MLContext().Regression.Trainers.Sdca(); }\n");

        var result = await FixAsync();

        Assert.Equal([("SLV2001", "src/Model.cs", 2)], result.Fixed.Select(fix => (fix.Rule, fix.File, fix.Line)));
        Assert.Contains("new MLContext(seed: 1).Regression", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_written_when_only_asked_what_would_be()
    {
        var path = _folder.WriteNotebook("model.dib", MLNet, "var ml = new MLContext();\nml.Regression.Trainers.Sdca()");
        var before = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);

        var result = await LintFixer.FixAsync([_folder.Path], _folder.Options, writes: false, TestContext.Current.CancellationToken);

        Assert.Equal(before, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        Assert.Equal(
            [new SourceChange("model.dib", 1, "var ml = new MLContext();\nml.Regression.Trainers.Sdca()", "var ml = new MLContext(seed: 1);\nml.Regression.Trainers.Sdca()")],
            result.Changes);
    }

    [Fact]
    public async Task What_is_switched_off_is_not_fixed()
    {
        _folder.WriteNotebook("model.dib", MLNet, "#pragma warning disable SLV2001\nvar ml = new MLContext();", "ml.Regression.Trainers.Sdca()");
        _folder.Write(".editorconfig", "root = true\n[*.dib]\ndotnet_diagnostic.SLV2003.severity = none\n");
        _folder.WriteNotebook("other.dib", "#r \"nuget: Microsoft.ML\"");

        Assert.Empty((await FixAsync()).Changes);
    }

    [Fact]
    public async Task A_file_without_a_finding_that_has_a_fix_is_not_touched()
    {
        var path = _folder.WriteNotebook("order.dib", "var tax = rate;", "var rate = 0.1;");
        var written = File.GetLastWriteTimeUtc(path);

        var result = await FixAsync();

        Assert.Equal(["SLV4001"], result.Remaining.Findings.Select(finding => finding.Rule));
        Assert.Equal(written, File.GetLastWriteTimeUtc(path));
    }

    [Fact]
    public async Task A_script_that_may_be_executed_stays_so()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such permission.");
        var path = _folder.Write("train.cs", "#!/usr/bin/env dotnet\n#:package Microsoft.ML@5.0.1\nusing Microsoft.ML;\n_ = new MLContext().Regression.Trainers.Sdca();\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        Assert.Single((await FixAsync()).Fixed);

        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(path));
    }

    private Task<FixResult> FixAsync() => LintFixer.FixAsync([_folder.Path], _folder.Options, cancellationToken: TestContext.Current.CancellationToken);
}
