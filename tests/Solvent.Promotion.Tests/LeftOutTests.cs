namespace Solvent.Promotion.Tests;

public sealed class LeftOutTests
{
    [Fact]
    public void What_a_cell_shows_is_left_out_and_so_is_what_only_it_needs()
    {
        var project = Notebooks.Promote("var numbers = new[] { 1, 2 };\nvar largest = numbers.Max();\nlargest", "File.WriteAllText(\"n.txt\", numbers.Length.ToString());");

        Assert.DoesNotContain("largest", project.Pipeline(), StringComparison.Ordinal);
        Assert.Equal(
            [new LeftOut(1, 2, "var largest = numbers.Max();", "is needed only by what is left out"), new LeftOut(1, 3, "largest", "shows a value")],
            project.LeftOut);
    }

    [Theory]
    [InlineData("display(numbers);")]
    [InlineData("numbers.Display();")]
    [InlineData("foreach (var number in numbers) display(number);")]
    [InlineData("HTML(\"<b>\" + numbers.Length + \"</b>\")")]
    public void Displays_are_left_out(string display)
    {
        var project = Notebooks.Promote($"var numbers = new[] {{ 1, 2 }};\nFile.WriteAllText(\"n.txt\", numbers.Length.ToString());\n{display}");

        Assert.Equal("shows a value", Assert.Single(project.LeftOut).Reason);
    }

    [Fact]
    public void A_display_in_a_function_goes_and_the_function_stays()
    {
        var code = Notebooks.Promote("int Twice(int value) { display(value); return value * 2; }\nConsole.WriteLine(Twice(2));").Pipeline();

        Assert.DoesNotContain("display", code, StringComparison.Ordinal);
        Assert.Contains("return value * 2;", code, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_is_shown_and_changes_something_stays()
    {
        var code = Notebooks.Promote("int Save() { File.WriteAllText(\"a.txt\", \"a\"); return 1; }\nSave()").Pipeline();

        Assert.Contains("Save();", code, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#!who", "shows the state of the session")]
    [InlineData("#!dataset log trips", "shows what is in the store")]
    [InlineData("#!drift a b", "shows a comparison of data: run it from the shell, or on a schedule")]
    [InlineData("#!unheard-of now", "is not known to a project: bring it over by hand")]
    public void Magic_commands_that_a_project_has_no_use_for_are_listed(string magic, string reason)
    {
        var project = Notebooks.Promote($"Console.WriteLine(1);\n{magic}");

        Assert.Equal(new LeftOut(1, 2, magic, reason), Assert.Single(project.LeftOut));
    }

    [Fact]
    public void What_prepares_a_version_that_is_committed_is_left_out()
    {
        var project = Notebooks.Promote("File.WriteAllText(\"data/a.csv\", \"x\");\n#!dataset commit data/a.csv --name a --tag t", "Console.WriteLine(Dataset.Open(\"a#t\").RowCount);");

        Assert.Contains(project.LeftOut, left => left.Line == 1 && left.Reason == "prepares the dataset version a#t, which the project reads by its hash");
        Assert.Contains("_data.Open(\"a#t\")", project.Pipeline(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_readme_lists_what_was_left_out()
    {
        var readme = Notebooks.Promote("var a = 1;\nConsole.WriteLine(a);\na").File("README.md");

        Assert.Contains("| 1 | 3 | `a` | shows a value |", readme, StringComparison.Ordinal);
    }
}
