using Solvent.Commands;
using Solvent.Magics.Tests.Sessions;
using Solvent.Magics.Tree;

namespace Solvent.Magics.Tests;

public sealed class InspectionTests : IAsyncDisposable
{
    private readonly NotebookFixture _notebook = new();

    public ValueTask DisposeAsync() => _notebook.DisposeAsync();

    [Fact]
    public async Task Who_lists_the_names_of_variables()
    {
        await _notebook.Succeed("var b = 1; var a = \"x\";");

        Assert.Equal("a  b", (await _notebook.Succeed("#!who")).Text);
    }

    [Fact]
    public async Task Whos_lists_types_and_values_as_csharp_writes_them()
    {
        await _notebook.Succeed("var names = new List<string> { \"x\" }; double? half = 0.5;");

        var text = (await _notebook.Succeed("#!whos")).Text;

        Assert.Contains("half   double?       0.5", text, StringComparison.Ordinal);
        Assert.Contains("names  List<string>  1 item", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_command_that_cells_have_is_a_magic_command()
    {
        var commands = CommandTree.Create(CommandSurface.Notebook).Root.Subcommands.Select(command => command.Name);

        Assert.Equal(commands.Order(StringComparer.Ordinal), TreeMagic.All.Append(TreeMagic.Lint).Select(magic => magic.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Lsmagic_lists_every_command_with_what_it_does()
    {
        var text = (await _notebook.Succeed("#!lsmagic")).Text;

        Assert.All(["#!dataset", "#!experiment", "#!drift", "#!expect", "#!retrain", "#!lint", "#!time", "#!who", "#!whos", "#!lsmagic"],
            name => Assert.Contains(name, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Time_shows_the_result_and_how_long_it_took()
    {
        var output = await _notebook.Succeed("#!time\n1 + 1");

        Assert.Equal("2", output.Displays[0]["text/plain"]);
        Assert.Matches("wall +[0-9]", output.Displays[1]["text/plain"]);
    }

    [Fact]
    public async Task An_inspection_with_arguments_is_refused()
        => Assert.Equal("unexpected-argument", (await _notebook.Run("#!whos all")).CellError?.Code);

    [Fact]
    public async Task The_library_can_be_called_without_a_using()
    {
        var output = await _notebook.Succeed("Table.FromRows(new[] { new { Id = 1, Fare = 7.5 } })");

        Assert.StartsWith("rows: 1 row, 2 columns", output.Text, StringComparison.Ordinal);
        Assert.Contains("<th class=\"sv-number\">Fare</th>", output.Html, StringComparison.Ordinal);
    }
}
