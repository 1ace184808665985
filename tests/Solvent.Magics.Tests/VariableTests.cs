using Solvent.Magics.Tests.Sessions;

namespace Solvent.Magics.Tests;

public sealed class VariableTests : IAsyncDisposable
{
    private readonly NotebookFixture _notebook = new();

    public ValueTask DisposeAsync() => _notebook.DisposeAsync();

    [Fact]
    public async Task A_word_that_names_a_variable_takes_its_value()
    {
        _notebook.Write("taxi.csv", "id", "1");
        await _notebook.Succeed("var file = \"taxi.csv\"; var name = \"taxi\";");

        var output = await _notebook.Succeed("#!dataset commit @file --name @name");

        Assert.StartsWith("[committed] taxi@v1", output.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_logged_number_keeps_all_its_digits()
    {
        await _notebook.Succeed("var auc = 0.1 + 0.2;");
        await _notebook.Succeed("#!experiment start tries");

        var output = await _notebook.Succeed("#!experiment log auc=@auc --json");

        Assert.Contains("\"auc\": 0.30000000000000004", output.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quoted_word_stands_for_itself()
    {
        _notebook.Write("taxi.csv", "id", "1");

        var output = await _notebook.Succeed("#!dataset commit taxi.csv --name taxi --message \"@home\"");

        Assert.Contains("@home", output.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_variable_is_named_with_the_nearest()
    {
        await _notebook.Succeed("var precision = 0.5;");

        var output = await _notebook.Run("#!experiment log p=@precison");

        Assert.Equal(("variable-not-found", "Did you mean 'precision'?"), (output.CellError?.Code, output.CellError?.Hint));
    }

    [Fact]
    public async Task A_table_in_a_variable_can_stand_for_data()
    {
        _notebook.Write("taxi.csv", "id,fare", "1,7.5");
        await _notebook.Succeed($"var taxi = Table.Open(@\"{Path.Combine(_notebook.Folder, "taxi.csv")}\");");

        var output = await _notebook.Succeed("#!expect @taxi\nfare at least 0");

        Assert.Contains("1 of 1 expectation hold", output.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a b  c", "a|b|c")]
    [InlineData("--name 'two words' x", "--name|two words|x")]
    [InlineData("--message \"say \\\"hi\\\"\"", "--message|say \"hi\"")]
    [InlineData(@"C:\data\taxi.csv", @"C:\data\taxi.csv")]
    [InlineData("a=\"b c\"", "a=b c")]
    [InlineData("''", "")]
    public void A_line_is_split_as_a_shell_does(string line, string expected)
        => Assert.Equal(expected, string.Join('|', Tree.MagicWords.Split(line).Select(word => word.Text)));

    [Fact]
    public void A_quote_that_is_never_closed_is_an_error()
        => Assert.Equal("unclosed-quote", Assert.Throws<SolventException>(() => Tree.MagicWords.Split("--message \"half")).Code);
}
