namespace Solvent.Lint.Tests.Rules;

public sealed class DeclaredBelowTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_name_that_only_a_later_cell_declares_is_found_where_it_is_used()
    {
        _folder.WriteNotebook("tax.dib", "var price = 20;\nvar tax = price * rate;", "var rate = 0.1;");

        var finding = Assert.Single((await _folder.LintAsync()).Findings);

        Assert.Equal(("SLV4001", 0, 2, 19, 23), (finding.Rule, finding.Cell, finding.Line, finding.Column, finding.EndColumn));
        Assert.Equal("'rate' is declared in cell 2, below, so a run from the top fails here; move the declaration up", finding.Message);
        Assert.EndsWith("/docs/rules/SLV4001.md", finding.HelpUri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("double Tax(double price) => price * rate;", "var rate = 0.1;")]
    [InlineData("Show(1);", "void Show(int n) => Console.WriteLine(n);")]
    [InlineData("var car = new Car();", "record Car;")]
    public async Task Functions_and_types_are_declared_above_too(string first, string second)
    {
        _folder.WriteNotebook("order.dib", first, second);

        Assert.Equal("SLV4001", Assert.Single((await _folder.LintAsync()).Findings).Rule);
    }

    [Theory]
    [InlineData("var rate = 0.1;", "var tax = rate;", "var rate = 0.2;")]
    [InlineData("var taxes = new[] { 1 }.Select(rate => rate);", "var rate = 0.2;", "")]
    [InlineData("Console.WriteLine(new { rate = 1 }.rate);", "var rate = 0.2;", "")]
    [InlineData("#!set --name rate --value 3", "var tax = rate;", "var rate = 0.2;")]
    [InlineData("var rate = ;", "var tax = rate;", "var rate = 0.2;")]
    [InlineData("#!import rates.ipynb", "var tax = rate;", "var rate = 0.2;")]
    [InlineData("display(1);", "void display(int n) { }", "")]
    [InlineData("#!markdown\nThe rate is high.", "var rate = 0.2;", "")]
    [InlineData("void Even(int n) { if (n > 0) Odd(n - 1); }\nvoid Odd(int n) { if (n > 0) Even(n - 1); }", "Odd(3);", "")]
    public async Task A_notebook_that_runs_from_the_top_is_clean(params string[] cells)
    {
        _folder.WriteNotebook("order.dib", cells);

        Assert.DoesNotContain((await _folder.LintAsync()).Findings, finding => finding.Rule == "SLV4001");
    }

    [Theory]
    [InlineData("var tax = 20 * rate;", 16)]
    [InlineData("Console.WriteLine(rate);", 19)]
    [InlineData("rate.ToString();", 1)]
    [InlineData("Missing.Train(x => x * rate);", 24)]
    public async Task A_variable_that_no_cell_declares_comes_from_one_that_was_deleted(string cell, int column)
    {
        _folder.WriteNotebook("tax.dib", cell);

        var finding = Assert.Single((await _folder.LintAsync()).Findings);

        Assert.Equal(("SLV4001", column), (finding.Rule, finding.Column));
        Assert.Equal("'rate' is declared in no cell, so a run from the top fails here; declare it, or bring back the cell that did", finding.Message);
    }

    [Theory]
    [InlineData("Chart.Plot(1).Show();")]
    [InlineData("#!share rate --from sql\nvar tax = 20 * rate;")]
    [InlineData("using static Missing.Numbers;\nvar tax = 20 * rate;")]
    [InlineData("using static System.Math;\nvar tax = Abs(3);")]
    [InlineData("display(div(h1(\"x\"), br, p[style: \"y\"](\"z\")));")]
    [InlineData("class Model : Missing.Model { int Twice() => 2 * rate; }")]
    [InlineData("var tax = new Missing.Tax { rate = 3 };")]
    [InlineData("Missing.Train(rate: 3);")]
    [InlineData("var tax = ;\nvar rate = tax")]
    [InlineData("#load \"rates.csx\"\nvar tax = 20 * rate;")]
    public async Task What_a_package_a_magic_command_or_the_kernel_may_bring_is_left_alone(string cell)
    {
        _folder.WriteNotebook("tax.dib", cell);

        Assert.Empty(await _folder.PlacesOfAsync("SLV4001"));
    }

    [Fact]
    public async Task The_rule_can_be_switched_off()
    {
        _folder.WriteNotebook("tax.dib", "var tax = rate;", "var rate = 0.1;");
        _folder.Write(".editorconfig", "root = true\n[*.dib]\ndotnet_diagnostic.SLV4001.severity = none\n");

        Assert.Empty((await _folder.LintAsync()).Findings);
    }
}
