using CsCheck;

namespace Solvent.Notebooks.Tests.Parameters;

public sealed class ParameterDirectiveTests
{
    [Theory]
    [InlineData("#!param trees = 100", "var    trees = 100;")]
    [InlineData("#!param   double rate = 0.1 // share", "         double rate = 0.1; // share")]
    public void A_directive_stands_for_a_declaration_of_the_same_length(string line, string declaration)
        => Assert.Equal(declaration, ParameterDirective.Declaration(Directive(line)));

    [Theory]
    [InlineData("#!param trees")]
    [InlineData("#!time")]
    public void A_malformed_or_other_directive_stands_for_none(string line) => Assert.Null(ParameterDirective.Declaration(Directive(line)));

    [Fact]
    public void A_declaration_never_changes_where_the_rest_of_the_cell_is()
        => Gen.Select(Gen.OneOf("", " ", "\t  "), Gen.OneOf("trees = 100", "double x = 1", "a=[1,2]", "s = \"x\" // y", "= 1", "x = y;"), Gen.OneOf("", " ")).Sample((before, arguments, after) =>
        {
            var directive = Directive($"#!param {before}{arguments}{after}");
            return ParameterDirective.Declaration(directive) is not { } declaration || declaration.Length == directive.Span.Length;
        });

    [Fact]
    public void What_a_projection_has_of_a_directive_is_its_declaration()
    {
        var notebook = NotebookDocument.Create(NotebookFormat.Ipynb);
        notebook.InsertCell(0, CellKind.Code, "#!param trees = 100\nConsole.WriteLine(trees);");

        var code = NotebookProjection.Create(notebook).Text;

        Assert.Contains("var    trees = 100;", code, StringComparison.Ordinal);
    }

    private static Directive Directive(string line) => Assert.IsType<DirectiveSegment>(CellSyntax.Parse(line)[0]).Directive;
}
