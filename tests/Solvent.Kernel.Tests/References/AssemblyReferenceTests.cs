using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Solvent.Kernel.Tests.References;

public sealed class AssemblyReferenceTests
{
    [Fact]
    public async Task A_dll_is_found_from_the_working_directory_and_its_types_work()
    {
        using var folder = new TemporaryFolder();
        Compile(folder, "WorkingDirectoryGreetings", "public static class Greeter { public static string Hello() => \"hello\"; }");
        await using var notebook = new TestNotebook(new KernelSessionOptions { WorkingDirectory = folder.Path });

        Assert.Equal("hello", await notebook.ValueAsync("#r \"WorkingDirectoryGreetings.dll\"\nGreeter.Hello()"));
    }

    [Fact]
    public async Task A_dll_is_found_from_the_folder_of_the_notebook_and_finds_what_lies_next_to_it()
    {
        using var folder = new TemporaryFolder();
        var inner = Compile(folder, "lib/NotebookInner", "public static class Inner { public static int Seven => 7; }");
        Compile(folder, "lib/NotebookOuter", "public static class Outer { public static int Eight => Inner.Seven + 1; }", inner);
        await using var notebook = new TestNotebook(new KernelSessionOptions { NotebookPath = Path.Combine(folder.Path, "a.ipynb") });

        Assert.Equal("8", await notebook.ValueAsync("#r \"lib/NotebookOuter.dll\"\nOuter.Eight"));
    }

    [Fact]
    public async Task An_assembly_of_the_framework_is_referenced_by_its_name()
    {
        await using var notebook = new TestNotebook();

        Assert.Equal("XElement", await notebook.ValueAsync("#r \"System.Xml.Linq\"\ntypeof(System.Xml.Linq.XElement).Name"));
    }

    [Fact]
    public async Task A_missing_dll_is_named_with_its_line_and_nothing_of_the_cell_ran()
    {
        using var folder = new TemporaryFolder();
        await using var notebook = new TestNotebook(new KernelSessionOptions { WorkingDirectory = folder.Path });
        var run = await notebook.RunAsync("Console.Write(1);\n#r \"missing.dll\"");

        Assert.Equal(("reference-not-found", 2), (run.Error!.Code, run.Error.Line));
        Assert.Contains(Path.Combine(folder.Path, "missing.dll"), run.Error.Message, StringComparison.Ordinal);
        Assert.Equal("", run.Stdout);
    }

    [Fact]
    public async Task A_file_that_is_no_assembly_is_refused()
    {
        using var folder = new TemporaryFolder();
        folder.Write("text.dll", "not an assembly");
        await using var notebook = new TestNotebook(new KernelSessionOptions { WorkingDirectory = folder.Path });
        var run = await notebook.RunAsync("#r \"text.dll\"");

        Assert.Equal("reference-invalid", run.Error!.Code);
    }

    [Fact]
    public async Task A_malformed_directive_is_told_with_its_line()
    {
        await using var notebook = new TestNotebook();
        var run = await notebook.RunAsync("var x = 1;\n#r nuget: Name");

        Assert.Equal(("directive-malformed", 2), (run.Error!.Code, run.Error.Line));
    }

    [Fact]
    public async Task An_assembly_and_a_namespace_of_the_host_are_there_without_being_asked_for()
    {
        await using var notebook = new TestNotebook();
        notebook.Session.AddReference(typeof(AssemblyReferenceTests).Assembly);
        notebook.Session.AddUsing("Solvent.Kernel.Tests.References");

        Assert.Equal("AssemblyReferenceTests", await notebook.ValueAsync("typeof(AssemblyReferenceTests).Name"));
    }

    [Fact]
    public async Task A_csharp_file_is_loaded_into_the_session()
    {
        using var folder = new TemporaryFolder();
        folder.Write("tools.csx", "int Twice(int n) => 2 * n;\nvar loaded = 1;");
        await using var notebook = new TestNotebook(new KernelSessionOptions { WorkingDirectory = folder.Path });

        Assert.Equal("3", await notebook.ValueAsync("#load \"tools.csx\"\nTwice(loaded) + loaded"));
    }

    private static string Compile(TemporaryFolder folder, string name, string code, params string[] references)
    {
        var path = folder.Write(name + ".dll", "");
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var result = CSharpCompilation.Create(
            Path.GetFileName(name),
            [CSharpSyntaxTree.ParseText(code)],
            [
                MetadataReference.CreateFromFile(Path.Combine(framework, "System.Private.CoreLib.dll")),
                MetadataReference.CreateFromFile(Path.Combine(framework, "System.Runtime.dll")),
                .. references.Select(reference => MetadataReference.CreateFromFile(reference)),
            ],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(path);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return path;
    }
}
