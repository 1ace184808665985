using Solvent.Kernel;

namespace Solvent.Magics.Tests.Linting;

public sealed class HiddenStateTests : IAsyncDisposable
{
    private readonly WatchedNotebook _notebook = new();

    public ValueTask DisposeAsync() => _notebook.DisposeAsync();

    [Fact]
    public async Task A_cell_that_uses_a_variable_of_a_deleted_cell_is_told_so()
    {
        await _notebook.Run("a", "var rate = 0.1;");
        _notebook.Session.ForgetCells(["a"]);

        var output = await _notebook.Run("b", "var price = 20;\nvar tax = price * rate;");

        Assert.StartsWith(
            "SLV4001 warning, line 2: 'rate' comes from a cell that was deleted; declare it in a cell that is there, then run all from the top",
            output.Text,
            StringComparison.Ordinal);
        Assert.EndsWith("/docs/rules/SLV4001.md)", output.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_told_once_for_the_same_text_of_the_cell()
    {
        await _notebook.Run("a", "var rate = 0.1;");
        _notebook.Session.ForgetCells(["a"]);
        await _notebook.Run("b", "var tax = rate;");

        Assert.Empty((await _notebook.Run("b", "var tax = rate;")).Displays);
        Assert.Single((await _notebook.Run("b", "var tax = 2 * rate;")).Displays);
    }

    [Theory]
    [InlineData("double Tax(double price) => price * 0.1;", "Console.WriteLine(Tax(3));", "Tax")]
    [InlineData("class Car { public int Doors = 4; }", "Console.WriteLine(new Car().Doors);", "Car")]
    [InlineData("var (low, high) = (1, 2);", "Console.WriteLine(high);", "high")]
    [InlineData("int.TryParse(\"3\", out var parsed);", "Console.WriteLine(parsed);", "parsed")]
    [InlineData("var count = 1;", "count = 2;", "count")]
    [InlineData("var count = 1;", "Func<int> later = () => count;", "count")]
    [InlineData("var count = 1;", "Console.WriteLine($\"{count}\");", "count")]
    public async Task Whatever_the_deleted_cell_declared_is_missed(string deleted, string user, string name)
    {
        await _notebook.Run("a", deleted);
        _notebook.Session.ForgetCells(["a"]);

        var output = await _notebook.Run("b", user);

        Assert.Contains($"'{name}' comes from a cell that was deleted", output.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_that_uses_what_a_changed_cell_no_longer_declares_is_told_so()
    {
        await _notebook.Run("a", "var rate = 0.1;");
        await _notebook.Run("a", "var ratio = 0.1;");

        var output = await _notebook.Run("b", "var tax = 20 * rate;");

        Assert.Contains("'rate' comes from an earlier text of cell 2, which no longer declares it", output.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_that_no_longer_declares_what_it_uses_is_told_so()
    {
        await _notebook.Run("a", "var rate = 0.1;");

        var output = await _notebook.Run("a", "var tax = 20 * rate;");

        Assert.Contains("'rate' comes from an earlier text of this cell", output.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_that_uses_what_stands_below_it_is_told_so()
    {
        await _notebook.RunAt(4, "var rate = 0.1;");

        var output = await _notebook.RunAt(2, "var tax = 20 * rate;");

        Assert.Contains("'rate' comes from cell 5, which stands below", output.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_was_computed_before_its_source_was_changed_is_outdated()
    {
        await _notebook.Run("a", "var rate = 0.1;");
        await _notebook.Run("b", "var tax = 20 * rate;");
        await _notebook.Run("a", "var rate = 0.2;");

        var stale = await _notebook.Run("c", "var total = 20 + tax;");
        await _notebook.Run("b", "var tax = 20 * rate;");
        var fresh = await _notebook.Run("c", "var total = 21 + tax;");

        Assert.Contains("'tax' was computed from a 'rate' that has been changed since; run cell 2 again", stale.Text, StringComparison.Ordinal);
        Assert.Empty(fresh.Displays);
    }

    [Theory]
    [InlineData("var rate = 0.2; var tax = rate;")]
    [InlineData("foreach (var rate in new[] { 0.1 }) Console.WriteLine(rate);")]
    [InlineData("for (var rate = 0; rate < 1; rate++) Console.WriteLine(rate);")]
    [InlineData("Func<double, double> tax = rate => rate * 2;")]
    [InlineData("double Twice(double rate) => rate * 2;")]
    [InlineData("var plan = new { rate = 0.3 }; Console.WriteLine(plan.rate);")]
    [InlineData("class Plan { public double rate { get; set; } public double Twice => 2 * rate; } new Plan { rate = 1 }.Twice")]
    [InlineData("double Of(double rate) => rate; Of(rate: 3)")]
    [InlineData("(double rate, int n) pair = (1, 2); Console.WriteLine(pair.rate);")]
    [InlineData("from rate in new[] { 1, 2 } select rate * 2")]
    [InlineData("// rate\nConsole.WriteLine(\"rate\");")]
    public async Task The_same_word_with_another_meaning_is_no_use_of_the_variable(string source)
    {
        await _notebook.Run("a", "var rate = 0.1;");
        _notebook.Session.ForgetCells(["a"]);

        Assert.DoesNotContain("SLV4001", (await _notebook.Run("b", source)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_that_is_run_again_and_again_is_not_suspicious()
    {
        await _notebook.Run("a", "var count = 0;");
        // That each run adds to it is another rule, and told once.
        Assert.StartsWith("SLV4004", (await _notebook.Run("b", "count = count + 1;")).Text, StringComparison.Ordinal);
        for (var i = 0; i < 5; i++) Assert.Empty((await _notebook.Run("b", "count = count + 1;")).Displays);
        await _notebook.Run("a", "var count = 0;");

        Assert.Empty((await _notebook.Run("b", "count = count + 1;")).Displays);
    }

    [Fact]
    public async Task A_redefinition_in_another_cell_is_what_later_cells_use()
    {
        await _notebook.Run("a", "var rate = 0.1;");
        await _notebook.Run("b", "var rate = 0.2;");
        _notebook.Session.ForgetCells(["a"]);

        Assert.Empty((await _notebook.Run("c", "var tax = rate;")).Displays);
    }

    [Fact]
    public async Task A_change_that_leaves_the_declaration_as_it_was_makes_nothing_outdated()
    {
        await _notebook.Run("a", "var rate = 0.1;");
        await _notebook.Run("b", "var tax = 20 * rate;");
        await _notebook.Run("a", "var rate = 0.1;\nvar other = 3;");

        Assert.Empty((await _notebook.Run("c", "var total = 20 + tax;")).Displays);
    }

    [Fact]
    public async Task A_function_reads_what_is_there_when_it_is_called()
    {
        await _notebook.Run("a", "var rate = 0.1;");
        await _notebook.Run("b", "double Tax(double price) => price * rate;");
        await _notebook.Run("a", "var rate = 0.2;");

        Assert.Empty((await _notebook.Run("c", "Console.WriteLine(Tax(3));")).Displays);
    }

    [Fact]
    public async Task A_deleted_cell_that_is_run_again_is_back()
    {
        await _notebook.Run("a", "var rate = 0.1;");
        _notebook.Session.ForgetCells(["a"]);
        await _notebook.Run("a", "var rate = 0.1;");

        Assert.Empty((await _notebook.Run("b", "var tax = rate;")).Displays);
    }

    [Fact]
    public async Task A_using_of_a_deleted_cell_is_no_matter()
    {
        await _notebook.Run("a", "using System.Globalization;");
        _notebook.Session.ForgetCells(["a"]);

        Assert.Empty((await _notebook.Run("b", "var culture = CultureInfo.InvariantCulture;")).Displays);
    }

    [Fact]
    public async Task A_change_that_does_not_compile_changes_nothing()
    {
        await _notebook.Run("a", "var rate = 0.1;");
        await _notebook.Fail("a", "var ratio = ;");

        Assert.Empty((await _notebook.Run("b", "var tax = rate;")).Displays);
    }

    [Fact]
    public async Task Lint_off_covers_hidden_state()
    {
        await _notebook.Run("a", "var rate = 0.1;");
        _notebook.Session.ForgetCells(["a"]);
        await _notebook.Run("off", "#!lint off");

        Assert.Empty((await _notebook.Run("b", "var tax = rate;")).Displays);
    }

    [Fact]
    public async Task A_variable_that_a_magic_command_may_have_set_is_not_suspicious()
    {
        _notebook.Session.MagicCommands.Add(new SettingMagic());
        await _notebook.Run("a", "var rate = 0.1;");
        await _notebook.Run("s", "#!set-variable --name rate");
        _notebook.Session.ForgetCells(["a"]);

        Assert.Empty((await _notebook.Run("b", "var tax = rate;")).Displays);
    }

    private sealed class SettingMagic : IMagicCommand
    {
        public string Name => "set-variable";

        public string Description => "Stands for a command that sets a variable.";

        public Task InvokeAsync(MagicInvocation invocation, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
