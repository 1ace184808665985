namespace Solvent.Kernel.Tests.Sessions;

public sealed class SetVariableTests
{
    [Fact]
    public async Task A_variable_has_the_type_of_its_value()
    {
        await using var notebook = new TestNotebook();
        await notebook.Session.SetVariableAsync("numbers", new Dictionary<string, List<int?[]>> { ["a"] = [[1, null]] });

        Assert.Equal("1", await notebook.ValueAsync("numbers[\"a\"][0][0].Value"));
    }

    [Fact]
    public async Task A_variable_can_have_another_type_than_its_value()
    {
        await using var notebook = new TestNotebook();
        await notebook.Session.SetVariableAsync("items", new[] { 1, 2 }, typeof(IReadOnlyList<int>));

        Assert.Equal(typeof(IReadOnlyList<int>), Assert.Single(notebook.Session.Variables).Type);
    }

    [Fact]
    public async Task A_type_of_a_cell_is_itself()
    {
        await using var notebook = new TestNotebook();
        await notebook.RunAsync("record Point(int X); var points = new List<Point> { new(3) };");
        await notebook.Session.SetVariableAsync("same", notebook.Session.Variables.Single().Value);

        Assert.Equal("3", await notebook.ValueAsync("same[0].X"));
    }

    [Fact]
    public async Task A_type_that_cells_cannot_name_is_an_object()
    {
        await using var notebook = new TestNotebook();
        await notebook.Session.SetVariableAsync("hidden", new { X = 1 });

        Assert.Equal("{ X = 1 }", await notebook.ValueAsync("hidden.ToString()"));
    }

    [Fact]
    public async Task A_later_variable_hides_an_earlier_one()
    {
        await using var notebook = new TestNotebook();
        await notebook.RunAsync("var x = 1;");
        await notebook.Session.SetVariableAsync("x", "one");

        Assert.Equal("3", await notebook.ValueAsync("x.Length"));
    }

    [Fact]
    public async Task A_keyword_can_be_a_name_and_other_text_cannot()
    {
        await using var notebook = new TestNotebook();
        await notebook.Session.SetVariableAsync("class", 1);

        Assert.Equal("1", await notebook.ValueAsync("@class"));
        Assert.Equal("invalid-name", (await Assert.ThrowsAsync<SolventException>(() => notebook.Session.SetVariableAsync("a b", 1))).Code);
    }

    [Fact]
    public async Task Null_is_an_object_unless_its_type_is_said()
    {
        await using var notebook = new TestNotebook();
        await notebook.Session.SetVariableAsync("nothing", null);
        await notebook.Session.SetVariableAsync("text", null, typeof(string));

        Assert.Equal([typeof(object), typeof(string)], notebook.Session.Variables.Select(variable => variable.Type));
    }
}
