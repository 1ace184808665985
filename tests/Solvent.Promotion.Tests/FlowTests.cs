namespace Solvent.Promotion.Tests;

public sealed class FlowTests
{
    [Fact]
    public void A_section_becomes_a_step_and_what_a_later_one_needs_is_returned()
    {
        var project = Notebooks.Promote(
            "# Title", "## Read numbers", "var numbers = new List<int> { 1, 2, 3 };", "## Write the sum", "File.WriteAllText(\"sum.txt\", numbers.Sum().ToString());");

        Assert.Equal(["ReadNumbers", "WriteSum"], project.Plan.Steps.Select(step => step.Name));
        Assert.Equal(new PlannedValue("numbers", "List<int>"), Assert.Single(project.Plan.Steps[1].Inputs));
        Assert.Contains("private static List<int> ReadNumbers()", project.Pipeline(), StringComparison.Ordinal);
        Assert.Contains("var numbers = ReadNumbers();", project.Pipeline(), StringComparison.Ordinal);
        Assert.Contains("WriteSum(numbers);", project.Pipeline(), StringComparison.Ordinal);
    }

    [Fact]
    public void Several_values_of_a_step_are_a_tuple_with_names()
    {
        var code = Notebooks.Promote("## One", "var first = 1;\nvar second = \"a\";", "## Two", "Console.WriteLine(first + second);").Pipeline();

        Assert.Contains("private static (int First, string Second) One()", code, StringComparison.Ordinal);
        Assert.Contains("var (first, second) = One();", code, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_is_declared_again_keeps_its_name_where_the_two_do_not_meet()
    {
        var code = Notebooks.Promote("## One", "var x = 1;\nConsole.WriteLine(x);", "## Two", "var x = \"text\";\nConsole.WriteLine(x);").Pipeline();

        Assert.Contains("var x = \"text\";", code, StringComparison.Ordinal);
        Assert.DoesNotContain("__", code, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_is_declared_again_in_one_step_gets_a_number()
    {
        var code = Notebooks.Promote("## One", "var x = 1;\nConsole.WriteLine(x);", "var x = \"text\";\nConsole.WriteLine(x);").Pipeline();

        Assert.Contains("var x2 = \"text\";", code, StringComparison.Ordinal);
    }

    [Fact]
    public void Sections_between_which_an_anonymous_type_goes_are_one_step()
    {
        var project = Notebooks.Promote("## One", "var pair = new { A = 1, B = 2 };", "## Two", "Console.WriteLine(pair.A);");

        Assert.Equal("One", Assert.Single(project.Plan.Steps).Name);
    }

    [Fact]
    public void A_variable_that_a_lambda_holds_and_a_later_section_assigns_keeps_both_in_one_step()
    {
        var project = Notebooks.Promote("## One", "var n = 1;\nFunc<int> read = () => n;", "## Two", "n = 2;\nConsole.WriteLine(read());");

        Assert.Single(project.Plan.Steps);
    }

    [Fact]
    public void A_variable_that_a_later_section_assigns_comes_back_from_it()
    {
        var code = Notebooks.Promote("## One", "var n = 1;", "## Two", "n += 2;", "## Three", "Console.WriteLine(n);").Pipeline();

        Assert.Contains("n = Two(n);", code, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_function_uses_of_the_notebook_are_its_first_parameters()
    {
        var project = Notebooks.Promote("var factor = 2;\nint Scale(int value) => value * factor;\nConsole.WriteLine(Scale(3));\nConsole.WriteLine(new[] { 1 }.Select(Scale).Sum());");

        Assert.Contains("private static int Scale(int factor, int value)", project.Pipeline(), StringComparison.Ordinal);
        Assert.Contains("Scale(factor, 3)", project.Pipeline(), StringComparison.Ordinal);
        Assert.Contains(".Select(value => Scale(factor, value))", project.Pipeline(), StringComparison.Ordinal);
        Assert.Equal("factor", Assert.Single(Assert.Single(project.Plan.Functions).Captured).Name);
    }

    [Fact]
    public void A_variable_that_a_function_assigns_is_a_field()
    {
        var code = Notebooks.Promote("var count = 0;\nvoid Add() => count++;\nAdd();\nConsole.WriteLine(count);").Pipeline();

        Assert.Contains("private int _count;", code, StringComparison.Ordinal);
        Assert.Contains("private void Add()", code, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_awaits_makes_its_step_async_and_hands_the_token_on()
    {
        var code = Notebooks.Promote("## Wait", "async Task WaitAsync() { await Task.Delay(1); }\nawait WaitAsync();\nFile.WriteAllText(\"a.txt\", \"a\");").Pipeline();

        Assert.Contains("public async Task ExecuteAsync(CancellationToken cancellationToken = default)", code, StringComparison.Ordinal);
        Assert.Contains("await WaitAsync(cancellationToken);", code, StringComparison.Ordinal);
        Assert.Contains("await Task.Delay(1, cancellationToken);", code, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_that_awaits_does_not_block()
    {
        var code = Notebooks.Promote("## Write", "await Task.Delay(1);\nFile.WriteAllText(\"a.txt\", \"a\");\nvar length = File.ReadAllText(\"a.txt\").Length;\nConsole.WriteLine(length);").Pipeline();

        Assert.Contains("await File.WriteAllTextAsync(_options.OutputPath(\"a.txt\"), \"a\", cancellationToken);", code, StringComparison.Ordinal);
        Assert.Contains("(await File.ReadAllTextAsync(_options.OutputPath(\"a.txt\"), cancellationToken)).Length", code, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_of_an_object_under_another_name_stays()
    {
        var code = Notebooks.Promote("## One", "var list = new List<int>();\nvar same = list;", "## Two", "list.Add(1);\nConsole.WriteLine(same.Count);").Pipeline();

        Assert.Contains("list.Add(1);", code, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_over_several_lines_keeps_its_white_space()
    {
        var code = Notebooks.Promote("var text = @\"a\n  b\";\nFile.WriteAllText(\"a.txt\", text);").Pipeline();

        Assert.Contains("var text = @\"a\n  b\";", code, StringComparison.Ordinal);
    }
}
