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
