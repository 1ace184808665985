using Solvent.Kernel.LanguageServices;
using Solvent.Kernel.Tests.Magics;

namespace Solvent.Kernel.Tests.LanguageServices;

public sealed class CompletenessTests : LanguageTestBase
{
    [Theory]
    [InlineData("1 + 1")]
    [InlineData("var x = 1;")]
    [InlineData("")]
    [InlineData("for (int i = 0; i < 3; i++) { }")]
    [InlineData("#r \"nuget: A, 1.0.0\"")]
    [InlineData("#!echo hello")]
    [InlineData("x\n#!echo hello\ny")]
    [InlineData("\"\"\"\n#!echo\n\"\"\"")]
    [InlineData("#if X\nvar y = 1;\n#endif")]
    [InlineData("#!markdown\n# A { title")]
    [InlineData("#!wrap\n1 + 1")]
    public async Task A_finished_cell_is_complete(string source) => Assert.Equal(CompletenessStatus.Complete, (await OfAsync(source)).Status);

    [Theory]
    [InlineData("for (int i = 0; i < 3; i++) {", "    ")]
    [InlineData("class A\n{\n    void M() {", "        ")]
    [InlineData("var f = (int x) =>", "    ")]
    [InlineData("Console.WriteLine(", "    ")]
    [InlineData("var s = \"\"\"\n  text", "  ")]
    [InlineData("/* a comment", "")]
    [InlineData("#if X\nvar y = 1;", "")]
    [InlineData("var x =", "")]
    [InlineData("#!wrap", "")]
    public async Task An_unfinished_cell_is_incomplete_and_says_how_to_indent(string source, string indent)
        => Assert.Equal(new Completeness(CompletenessStatus.Incomplete, indent), await OfAsync(source));

    [Theory]
    [InlineData("var x = = 1;")]
    [InlineData("}")]
    [InlineData("if (true) {\n#!echo x\n}")]
    public async Task A_wrong_cell_is_invalid(string source) => Assert.Equal(CompletenessStatus.Invalid, (await OfAsync(source)).Status);

    private static async Task<Completeness> OfAsync(string source)
    {
        await using var notebook = new TestNotebook();
        notebook.Session.MagicCommands.Add(new EchoMagic());
        notebook.Session.MagicCommands.Add(new WrappingMagic());
        return Service(notebook).GetCompleteness(source);
    }
}
