namespace Solvent.Kernel.Tests.References;

public sealed class ProjectReferenceTests
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
        </Project>
        """;

    [Fact]
    public async Task A_project_is_built_and_its_types_work()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Models/Models.csproj", Project);
        folder.Write("Models/Price.cs", "namespace Models; public static class Price { public static int Of(int n) => n * 3; }");
        await using var notebook = new TestNotebook(new KernelSessionOptions { WorkingDirectory = folder.Path });

        Assert.Equal("12", await notebook.ValueAsync("#r \"project: Models/Models.csproj\"\nModels.Price.Of(4)"));
    }

    [Fact]
    public async Task A_project_that_does_not_build_is_told_with_the_errors_of_the_compiler()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Broken.csproj", Project);
        folder.Write("Broken.cs", "class Broken { int X => \"text\"; }");
        await using var notebook = new TestNotebook(new KernelSessionOptions { WorkingDirectory = folder.Path });
        var run = await notebook.RunAsync("Console.Write(1);\n#r \"Broken.csproj\"");

        Assert.Equal("project-build-failed", run.Error!.Code);
        Assert.Contains("error CS0029", run.Error.Message, StringComparison.Ordinal);
        Assert.Equal("", run.Stdout);
    }
}
