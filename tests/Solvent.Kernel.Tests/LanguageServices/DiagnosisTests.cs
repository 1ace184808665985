using Solvent.Kernel.LanguageServices;
using Solvent.Kernel.Tests.Magics;

namespace Solvent.Kernel.Tests.LanguageServices;

public sealed class DiagnosisTests : LanguageTestBase
{
    [Fact]
    public async Task A_good_cell_has_no_problems()
    {
        await using var notebook = new TestNotebook();
        await notebook.RunAsync("var x = 1; int F(int a) => a;");

        Assert.Empty(await DiagnoseAsync(notebook, "var y = F(x);\ny + 1"));
    }

    [Fact]
    public async Task An_error_is_told_where_it_is_in_the_cell()
    {
        await using var notebook = new TestNotebook();
        const string Source = "var a = 1;\nint b = \"text\";";

        var problem = Assert.Single(await DiagnoseAsync(notebook, Source));

        Assert.Equal(("CS0029", CellDiagnosticSeverity.Error), (problem.Id, problem.Severity));
        Assert.Equal("\"text\"", Source.Substring(problem.Span.Start, problem.Span.Length));
    }

    [Fact]
    public async Task Warnings_are_told_too()
    {
        await using var notebook = new TestNotebook();

        var problem = Assert.Single(await DiagnoseAsync(notebook, "void F() { return; Console.WriteLine(); }"));

        Assert.Equal(("CS0162", CellDiagnosticSeverity.Warning), (problem.Id, problem.Severity));
    }

    [Fact]
    public async Task Code_between_directives_sees_the_code_before_them()
    {
        await using var notebook = new TestNotebook();
        notebook.Session.MagicCommands.Add(new EchoMagic());

        Assert.Empty(await DiagnoseAsync(notebook, "var a = 1;\na\n#!echo x\na + 1"));
        var problem = Assert.Single(await DiagnoseAsync(notebook, "var a = 1;\n#!echo x\na + missing"));
        Assert.Equal("CS0103", problem.Id);
        Assert.Equal("var a = 1;\n#!echo x\na + ".Length, problem.Span.Start);
    }

    [Fact]
    public async Task An_unknown_magic_command_is_a_problem()
    {
        await using var notebook = new TestNotebook();
        notebook.Session.MagicCommands.Add(new EchoMagic());

        var problem = Assert.Single(await DiagnoseAsync(notebook, "1 + 1\n#!ecco x"));

        Assert.Equal("unknown-magic", problem.Id);
        Assert.Equal((6, 8), (problem.Span.Start, problem.Span.Length));
        Assert.Contains("#!echo", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#r \"nuget: \"", "directive-malformed")]
    [InlineData("#load \"nowhere.csx\"", "reference-not-found")]
    [InlineData("#r \"nowhere.dll\"", "reference-not-found")]
    [InlineData("#!fsharp\nlet x = 1", "unsupported-language")]
    public async Task A_wrong_directive_is_a_problem(string source, string code)
    {
        await using var notebook = new TestNotebook();

        Assert.Equal(code, Assert.Single(await DiagnoseAsync(notebook, source)).Id);
    }

    [Fact]
    public async Task Names_of_a_package_that_is_not_there_yet_are_no_errors()
    {
        await using var notebook = new TestNotebook();

        Assert.Empty(await DiagnoseAsync(notebook, "#r \"nuget: Nobody.Has.This, 1.0.0\"\nusing Nobody.Has;\nvar thing = new Thing();"));
        Assert.Equal("CS0029", Assert.Single(await DiagnoseAsync(notebook, "#r \"nuget: Nobody.Has.This, 1.0.0\"\nint b = \"text\";")).Id);
    }

    [Fact]
    public async Task Nothing_of_the_cell_happens_in_the_session()
    {
        await using var notebook = new TestNotebook();
        await DiagnoseAsync(notebook, "var secret = 1;");

        Assert.Empty(notebook.Session.Variables);
        Assert.Equal("CS0103", Assert.Single(await DiagnoseAsync(notebook, "secret")).Id);
    }
}
