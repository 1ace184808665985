namespace Solvent.Kernel.Tests.Sessions;

public class VariablesTests
{
    [Fact]
    public async Task Variables_have_name_declared_type_and_present_value_in_order_of_declaration()
    {
        await using var notebook = Open();
        await notebook.ValueAsync("IEnumerable<int> numbers = new List<int>(); var name = \"a\";");
        await notebook.ValueAsync("name = \"b\"; double ratio = 0.5;");

        var variables = notebook.Session.Variables;

        Assert.Equal(["numbers", "name", "ratio"], variables.Select(variable => variable.Name));
        Assert.Equal([typeof(IEnumerable<int>), typeof(string), typeof(double)], variables.Select(variable => variable.Type));
        Assert.Equal("b", variables[1].Value);
    }

    [Fact]
    public async Task Of_a_variable_declared_twice_only_the_latest_is_there()
    {
        await using var notebook = Open();
        await notebook.ValueAsync("var x = 1; var y = 2;");
        await notebook.ValueAsync("var x = \"latest\";");

        Assert.Equal(["y", "x"], notebook.Session.Variables.Select(variable => variable.Name));
        Assert.Equal("latest", notebook.Session.Variables[1].Value);
    }

    [Fact]
    public async Task A_cell_that_declares_nothing_leaves_the_variables_as_they_are()
    {
        await using var notebook = Open();
        await notebook.ValueAsync("var x = 1;");
        await notebook.ValueAsync("x + 1");
        await notebook.ValueAsync("var y = x + 1;");

        Assert.Equal([1, 2], notebook.Session.Variables.Select(variable => variable.Value));
    }

    private protected virtual TestNotebook Open() => new();
}
