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

    [Fact]
    public async Task The_rule_can_be_switched_off()
    {
        _folder.WriteNotebook("tax.dib", "var tax = rate;", "var rate = 0.1;");
        _folder.Write(".editorconfig", "root = true\n[*.dib]\ndotnet_diagnostic.SLV4001.severity = none\n");

        Assert.Empty((await _folder.LintAsync()).Findings);
    }
}
