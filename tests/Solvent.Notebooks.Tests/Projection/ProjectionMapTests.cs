using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Notebooks.Tests.Projection;

public sealed class ProjectionMapTests
{
    [Fact]
    public void Every_word_of_a_program_knows_its_place_in_the_notebook()
    {
        string[] cells = ["#!time\nusing System.Xml;\nvar alpha = 1;", "class Beta { }\n  alpha", "var alpha = 2;\nint gamma() => alpha;"];
        var projection = ProjectionCompiler.Project(cells);

        foreach (var word in new[] { "System.Xml", "alpha = 1", "Beta", "gamma" })
        {
            var place = projection.ToCell(projection.Text.IndexOf(word, StringComparison.Ordinal))!.Value;
            var line = cells[place.Cell].Split('\n')[place.Line - 1];
            Assert.StartsWith(word, line[(place.Column - 1)..], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_range_over_a_renamed_name_covers_the_name_in_the_notebook()
    {
        var projection = ProjectionCompiler.Project("var x = 1;", "var x = 2;\nx + 10");
        var start = projection.Text.IndexOf("x__2 + 10", StringComparison.Ordinal);

        Assert.Equal(new CellRange(new(1, 2, 1, 11), new(1, 2, 2, 12)), projection.ToCell(new TextRange(start, 4)));
        Assert.Equal(new CellRange(new(1, 2, 1, 11), new(1, 2, 7, 17)), projection.ToCell(new TextRange(start, 9)));
    }

    [Fact]
    public void Messages_get_back_the_names_that_the_notebook_has()
    {
        var projection = ProjectionCompiler.Project("var x = 1; var y__2 = 1;", "var x = 2;");

        Assert.Equal("'x' and 'y__2'", projection.RestoreNames("'x__2' and 'y__2'"));
    }

    [Fact]
    public void References_and_feeds_stay_visible_to_analyzers_at_the_top_of_the_program()
    {
        var projection = ProjectionCompiler.Project("var x = 1;", "using System.Xml;\n #r \"nuget: Some.Package, 1.0\" // why\n#i \"nuget:x\"");

        var root = CSharpSyntaxTree.ParseText(projection.Text, cancellationToken: TestContext.Current.CancellationToken)
            .GetCompilationUnitRoot(TestContext.Current.CancellationToken);
        var directives = root.GetFirstToken().LeadingTrivia.Where(trivia => trivia.IsDirective).Select(trivia => trivia.GetStructure()!).ToList();
        Assert.Equal(["#r \"nuget: Some.Package, 1.0\" // why", "#i \"nuget:x\""], directives.Select(directive => directive.ToString()));
        var reference = Assert.IsType<ReferenceDirectiveTriviaSyntax>(directives[0]);
        Assert.Equal("nuget: Some.Package, 1.0", reference.File.ValueText);
        Assert.Equal(new CellPosition(1, 2, 5, 22), projection.ToCell(reference.File.SpanStart));
    }

    [Fact]
    public void Statements_that_do_not_parse_are_left_out_and_their_cells_are_listed()
    {
        var projection = ProjectionCompiler.Project("var x = 1;", "if (x == {\nvar z = 5;", "var y = x;");

        Assert.Equal([1], projection.UnparsedCells);
        Assert.Contains("var y = x;", projection.Text, StringComparison.Ordinal);
        Assert.Empty(ProjectionCompiler.Errors(projection));
    }
}
