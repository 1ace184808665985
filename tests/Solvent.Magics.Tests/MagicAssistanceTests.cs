using Solvent.Magics.Tests.Sessions;
using Solvent.Notebooks;

namespace Solvent.Magics.Tests;

public sealed class MagicAssistanceTests : IAsyncDisposable
{
    private readonly NotebookFixture _notebook = new();

    public ValueTask DisposeAsync() => _notebook.DisposeAsync();

    [Theory]
    [InlineData("#!data|", "#!dataset")]
    [InlineData("#!dataset di|", "#!dataset diff")]
    [InlineData("var x = 1;\n#!dataset diff --ro| a b", "var x = 1;\n#!dataset diff --rows a b")]
    [InlineData("#!drift @fra|", "#!drift @frame")]
    [InlineData("#!experiment log acc=@fra|", "#!experiment log acc=@frame")]
    public async Task The_line_of_a_magic_command_is_completed(string marked, string expected)
    {
        await _notebook.Succeed("var frame = 1;");

        Assert.Contains(expected, await ChoicesAsync(marked));
    }

    [Fact]
    public async Task Dataset_versions_and_runs_of_the_project_are_offered()
    {
        _notebook.Write("taxi.csv", "id,fare", "1,7.5");
        await _notebook.Succeed("#!dataset commit taxi.csv --name taxi");
        await _notebook.Succeed("#!experiment start fares");

        Assert.Contains("#!dataset show taxi@v1", await ChoicesAsync("#!dataset show ta|"));
        Assert.Single(await ChoicesAsync("#!experiment show |"));
    }

    [Theory]
    [InlineData("#!set --na|", "#!set --name")]
    [InlineData("#!set --name fra|", "#!set --name frame")]
    [InlineData("#!set --name x --value @csharp:fra|", "#!set --name x --value @csharp:frame")]
    [InlineData("#!set --name x --value @inp|", "#!set --name x --value @input")]
    [InlineData("#!share --from cs|", "#!share --from csharp")]
    [InlineData("#!share --from csharp fra|", "#!share --from csharp frame")]
    [InlineData("#!value --name a --mime-type text/h|", "#!value --name a --mime-type text/html")]
    [InlineData("#!value --from-file not|", "#!value --from-file notes.txt")]
    [InlineData("#!import hel|", "#!import helpers.dib")]
    [InlineData("#!import --file hel|", "#!import --file helpers.dib")]
    [InlineData("#!connect mss|", "#!connect mssql")]
    [InlineData("#!sql --li|", "#!sql --limit")]
    [InlineData("#!sql\nSELECT * FROM peo| WHERE 1", "#!sql\nSELECT * FROM people WHERE 1")]
    [InlineData("#!sql\nSELECT * FROM 'ta|'", "#!sql\nSELECT * FROM 'taxi.csv'")]
    [InlineData("#!lint o|", "#!lint off")]
    public async Task The_magic_commands_of_dotnet_interactive_are_completed(string marked, string expected)
    {
        _notebook.Write("helpers.dib", "1 + 1");
        _notebook.Write("notes.txt", "x");
        _notebook.Write("taxi.csv", "id", "1");
        await _notebook.Succeed("var frame = 1; record Person(string Name); var people = new[] { new Person(\"Ann\") };");

        Assert.Contains(expected, await ChoicesAsync(marked));
    }

    [Fact]
    public async Task Sql_is_offered_dataset_versions_where_a_table_is_named_and_nowhere_else()
    {
        _notebook.Write("taxi.csv", "id,fare", "1,7.5");
        await _notebook.Succeed("#!dataset commit taxi.csv --name taxi");

        Assert.Equal(["#!sql\nSELECT * FROM taxi@v1"], await ChoicesAsync("#!sql\nSELECT * FROM ta|"));
        Assert.Empty(await ChoicesAsync("#!sql\nSELECT ta|"));
    }

    [Fact]
    public async Task A_cell_of_sql_has_no_problem_before_it_runs()
        => Assert.Empty(await _notebook.Session.LanguageService.DiagnoseAsync("#!sql --name r\nSELECT 1", TestContext.Current.CancellationToken));

    [Fact]
    public async Task A_quoted_word_stays_quoted()
    {
        _notebook.Write("late flights.csv", "a", "1");

        Assert.Contains("#!dataset commit \"late flights.csv\"", await ChoicesAsync("#!dataset commit \"la|"));
        Assert.Contains("#!dataset commit \"late flights.csv\"", await ChoicesAsync("#!dataset commit la|"));
    }

    [Theory]
    [InlineData("#!data|set", "#!dataset <command>")]
    [InlineData("#!dataset di|ff taxi@v1", "#!dataset diff <from> <to>")]
    [InlineData("#!se|t --name x", "--value")]
    [InlineData("#!sh|are", "--from")]
    [InlineData("#!s|ql", "--limit")]
    [InlineData("#!ab|out", "which .NET")]
    [InlineData("#!lin|t", "#!lint")]
    public async Task Help_is_that_of_the_command(string marked, string usage)
    {
        var position = marked.IndexOf('|', StringComparison.Ordinal);
        var help = await _notebook.Session.LanguageService.InspectAsync(marked.Remove(position, 1), position, TestContext.Current.CancellationToken);

        Assert.Contains(usage, help![MimeBundle.PlainText], StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<string>> ChoicesAsync(string marked)
    {
        var position = marked.IndexOf('|', StringComparison.Ordinal);
        var source = marked.Remove(position, 1);
        var result = await _notebook.Session.LanguageService.CompleteAsync(source, position, TestContext.Current.CancellationToken);
        return [.. result.Items.Select(item => source[..result.Start] + item.Text + source[result.End..])];
    }
}
