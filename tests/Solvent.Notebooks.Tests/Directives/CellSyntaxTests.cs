namespace Solvent.Notebooks.Tests.Directives;

public sealed class CellSyntaxTests
{
    [Fact]
    public void A_cell_is_split_into_code_and_directives_with_positions()
    {
        const string Source = "#r \"nuget: X, 1.0\"\nvar a = 1;\n  #!time\na\n#!js\n// x\n#!c#\nb";

        var segments = CellSyntax.Parse(Source);

        Assert.Equal(
            [
                new DirectiveSegment(new Directive(DirectiveKind.Reference, "r", "\"nuget: X, 1.0\"", 1, 1, new(0, 18)) { ArgumentsStart = 3 }, 1, new(0, 19)),
                new CodeSegment("csharp", "var a = 1;\n", 2, new(19, 11)),
                new DirectiveSegment(new Directive(DirectiveKind.Magic, "time", "", 3, 3, new(32, 6)), 3, new(30, 9)),
                new CodeSegment("csharp", "a\n", 4, new(39, 2)),
                new DirectiveSegment(new Directive(DirectiveKind.LanguageSwitch, "javascript", "", 5, 1, new(41, 4)), 5, new(41, 5)),
                new CodeSegment("javascript", "// x\n", 6, new(46, 5)),
                new DirectiveSegment(new Directive(DirectiveKind.LanguageSwitch, "csharp", "", 7, 1, new(51, 4)), 7, new(51, 5)),
                new CodeSegment("csharp", "b", 8, new(56, 1)),
            ],
            segments);
    }

    [Theory]
    [InlineData("var s = @\"\n#r x\n\";")]
    [InlineData("var s = \"\"\"\n    #!time\n    \"\"\";")]
    [InlineData("var s = $\"\"\"\n    #!time {1}\n    \"\"\";")]
    [InlineData("/*\n#!time\n*/")]
    [InlineData("// x #!time\nvar a = 1;")]
    [InlineData("#if NEVER\n#!time\n#endif")]
    [InlineData("#region a\n#pragma warning disable\n#nullable enable\n#endregion")]
    public void What_only_looks_like_a_directive_stays_code(string source)
        => Assert.Equal([new CodeSegment("csharp", source, 1, new(0, source.Length))], CellSyntax.Parse(source));

    [Fact]
    public void Text_in_another_language_cannot_hide_the_switch_back_to_csharp()
    {
        var segments = CellSyntax.Parse("#!markdown\nit's /* \"\"\" open\n#!csharp\n1");

        Assert.Equal(["markdown", "csharp"], segments.OfType<CodeSegment>().Select(segment => segment.Language));
    }

    [Theory]
    [InlineData("sql", "#!time\nSELECT 1", "time")]
    [InlineData("javascript", "#!share --from csharp x\nf(x)", "share")]
    [InlineData("markdown", "#!share --from csharp x", "")]
    [InlineData("value", "#!share --from csharp x", "")]
    public void Languages_without_lines_of_their_own_that_look_like_commands_take_magic_commands(string language, string source, string expected)
    {
        var magics = CellSyntax.Parse(source, language).OfType<DirectiveSegment>().Select(segment => segment.Directive);

        Assert.Equal(expected, string.Join(' ', magics.Where(directive => directive.Kind == DirectiveKind.Magic).Select(directive => directive.Name)));
    }

    [Fact]
    public void SQL_and_values_are_sections_whose_line_has_arguments()
    {
        var directives = CellSyntax.Parse("#!sql --name a\nSELECT 1\n#!value --name b\ntext").OfType<DirectiveSegment>().Select(segment => segment.Directive);

        Assert.Equal([("sql", "--name a"), ("value", "--name b")], directives.Select(directive => (directive.Name, directive.Arguments)));
    }
}
