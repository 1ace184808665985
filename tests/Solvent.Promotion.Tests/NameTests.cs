namespace Solvent.Promotion.Tests;

public sealed class NameTests
{
    [Theory]
    [InlineData("late flights (2001).ipynb", "LateFlights2001")]
    [InlineData("01-intro.dib", "Intro")]
    [InlineData("été.ipynb", "Été")]
    [InlineData("123.ipynb", "Pipeline")]
    public void The_project_is_called_as_the_file(string file, string name)
    {
        var text = Notebooks.Of("Console.WriteLine(1);").ConvertTo(file.EndsWith("dib", StringComparison.Ordinal) ? Solvent.Notebooks.NotebookFormat.Dib : Solvent.Notebooks.NotebookFormat.Ipynb).ToText();
        var notebook = Solvent.Notebooks.NotebookDocument.Parse(text, file.EndsWith("dib", StringComparison.Ordinal) ? Solvent.Notebooks.NotebookFormat.Dib : Solvent.Notebooks.NotebookFormat.Ipynb, file);

        Assert.Equal(name, ProjectGenerator.Generate(notebook).Name);
    }

    [Theory]
    [InlineData("1st")]
    [InlineData("a b")]
    [InlineData("")]
    [InlineData("a..b")]
    public void A_name_that_no_project_can_have_is_refused(string name)
    {
        var exception = Assert.Throws<SolventException>(() => ProjectGenerator.Generate(Notebooks.Of("Console.WriteLine(1);"), new PromotionOptions { Name = name }));

        Assert.Equal("invalid-name", exception.Code);
        Assert.Equal(SolventException.WrongUsage, exception.ExitCode);
    }

    [Fact]
    public void A_namespace_does_not_hide_a_type_of_its_name()
    {
        var project = ProjectGenerator.Generate(Notebooks.Of("class Iris { public int A { get; set; } }", "Console.WriteLine(new Iris().A);"), new PromotionOptions { Name = "Iris" });

        Assert.Equal("Iris", project.Name);
        Assert.Equal("IrisProject", project.Plan.Namespace);
    }

    [Fact]
    public void A_type_that_is_called_like_one_of_the_project_keeps_its_name()
    {
        var project = Notebooks.Promote("class Pipeline { public int A { get; set; } }", "Console.WriteLine(new Pipeline().A);");

        Assert.Contains("class Pipeline", project.File("Pipeline.cs"), StringComparison.Ordinal);
        Assert.Contains("class SamplePipeline", project.File("SamplePipeline.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Keywords_stay_names()
    {
        var code = Notebooks.Promote("## class", "var @class = 1;\nvar @event = 2;", "## event", "Console.WriteLine(@class + @event);").Pipeline();

        Assert.Contains("(int @class, int @event)", code, StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_has_a_file_of_its_own_and_is_public()
    {
        var project = Notebooks.Promote("class Row { public string Name { get; set; } }\nrecord struct Point(int X);\nenum Kind { A }", "Console.WriteLine(new Row().Name + new Point(1) + Kind.A);");

        Assert.Contains("namespace Sample;\n\npublic class Row { public string Name { get; set; } = \"\"; }", project.File("Row.cs"), StringComparison.Ordinal);
        Assert.Contains("public record struct Point(int X);", project.File("Point.cs"), StringComparison.Ordinal);
        Assert.Contains("public enum Kind { A }", project.File("Kind.cs"), StringComparison.Ordinal);
    }
}
