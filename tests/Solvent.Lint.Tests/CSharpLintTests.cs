namespace Solvent.Lint.Tests;

public sealed class CSharpLintTests : IDisposable
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <ItemGroup>
            <PackageReference Include="Microsoft.ML" Version="5.0.1" />
          </ItemGroup>
        </Project>
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_has_no_cell_and_counts_from_its_own_start()
    {
        _folder.Write("Model.csproj", Project);
        _folder.Write("src/Model.cs", "using Microsoft.ML;\n\nstatic class Model\n{\n    static object Train() => new MLContext().Regression.Trainers.Sdca();\n}\n");

        var finding = Assert.Single((await _folder.LintAsync()).Findings);

        Assert.Equal(("SLV2001", "src/Model.cs", null, 5, 30, 45), (finding.Rule, finding.File, finding.Cell, finding.Line, finding.Column, finding.EndColumn));
    }

    [Fact]
    public async Task Only_the_files_that_are_asked_for_are_reported_but_the_project_is_known()
    {
        _folder.Write("Model.csproj", Project);
        _folder.Write("Trainer.cs", "using Microsoft.ML;\nstatic class Trainer { public static object Train(MLContext ml) => ml.Regression.Trainers.Sdca(); }\nstatic class Other { static object Train() => new MLContext().Regression.Trainers.Sdca(); }\n");
        var program = _folder.Write("Program.cs", "using Microsoft.ML;\nTrainer.Train(new MLContext());\n");

        var result = await _folder.LintAsync(program);

        Assert.Equal(["Program.cs"], result.Findings.Select(finding => finding.File));
    }

    [Fact]
    public async Task Versions_may_be_central_and_packages_come_from_projects_referred_to()
    {
        _folder.Write("Directory.Packages.props", """<Project><ItemGroup><PackageVersion Include="Microsoft.ML" Version="5.0.1" /></ItemGroup></Project>""");
        _folder.Write("lib/Lib.csproj", """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><PackageReference Include="Microsoft.ML" /></ItemGroup></Project>""");
        _folder.Write("app/App.csproj", """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><ProjectReference Include="..\lib\Lib.csproj" /></ItemGroup></Project>""");
        _folder.Write("app/Program.cs", "using Microsoft.ML;\n_ = new MLContext().Regression.Trainers.Sdca();\n");

        var result = await _folder.LintAsync();

        Assert.Equal(["app/Program.cs"], result.Findings.Select(finding => finding.File));
        Assert.Empty(result.Notes);
    }

    [Theory]
    [InlineData("", "Loader.cs:1")]
    [InlineData("<OutputType>Exe</OutputType>")]
    public async Task The_console_is_for_programs_and_not_for_libraries(string properties, params string[] findings)
    {
        _folder.Write("Model.csproj", $"""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup>{properties}</PropertyGroup></Project>""");
        _folder.Write("Loader.cs", "static class Loader { public static void Load() => System.Console.WriteLine(); }\n");
        _folder.Write(".editorconfig", "[*.cs]\ndotnet_diagnostic.SLV5001.severity = error\n");

        var result = await _folder.LintAsync();

        Assert.Equal(findings, result.Findings.Select(finding => $"{finding.File}:{finding.Line}"));
    }

    [Fact]
    public async Task Several_programs_in_one_folder_are_checked_each()
    {
        const string Code = "#:package Microsoft.ML@5.0.1\nusing Microsoft.ML;\n_ = new MLContext().Regression.Trainers.Sdca();\n";
        _folder.Write("a.cs", Code);
        _folder.Write("b.cs", Code);

        var result = await _folder.LintAsync();

        Assert.Equal([("a.cs", 3), ("b.cs", 3)], result.Findings.Select(finding => (finding.File, finding.Line)));
    }

    [Fact]
    public async Task A_script_asks_for_its_packages_by_directive()
    {
        _folder.Write("train.csx", "#r \"nuget: Microsoft.ML, 5.*\"\nusing Microsoft.ML;\nvar ml = new MLContext();\nvar trainer = ml.Regression.Trainers.Sdca();\n");

        var result = await _folder.LintAsync();

        Assert.Equal([("SLV2003", 1), ("SLV2001", 3)], result.Findings.Select(finding => (finding.Rule, finding.Line)));
    }

    [Theory]
    [InlineData("""<Using Include="Microsoft.ML" />""", "new MLContext()")]
    [InlineData("""<Using Include="Microsoft.ML.MLContext" Alias="Context" />""", "new Context()")]
    public async Task Usings_of_the_project_hold_for_its_files(string item, string context)
    {
        _folder.Write("Directory.Build.props", "<Project><PropertyGroup><LangVersion>12</LangVersion><Nullable>enable</Nullable></PropertyGroup></Project>");
        _folder.Write("Model.csproj", Project.Replace("<ItemGroup>", $"<ItemGroup>{item}", StringComparison.Ordinal));
        _folder.Write("Model.cs", $"static class Model {{ static object Train() => {context}.Regression.Trainers.Sdca(); }}");

        Assert.Equal(["SLV2001"], (await _folder.LintAsync("Model.csproj")).Findings.Select(finding => finding.Rule));
    }

    [Fact]
    public async Task A_project_whose_package_is_not_restored_says_so_once()
    {
        _folder.Write("Model.csproj", Project.Replace("5.0.1", "99.0.0", StringComparison.Ordinal));
        _folder.Write("A.cs", "class A;");
        _folder.Write("Program.cs", "_ = 1;");

        var result = await _folder.LintAsync();

        var note = Assert.Single(result.Notes);
        Assert.Equal(("package-stand-in", "Model.csproj", "Run 'dotnet restore' and lint again."), (note.Code, note.File, note.Hint));
    }
}
