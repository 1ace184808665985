using Solvent.Magics.Tests.Sessions;

namespace Solvent.Magics.Tests.Values;

public sealed class ValueSharingTests : IAsyncDisposable
{
    private readonly NotebookFixture _notebook = new();

    public ValueTask DisposeAsync() => _notebook.DisposeAsync();

    [Fact]
    public async Task Text_below_value_can_be_shared_to_CSharp()
    {
        await _notebook.Succeed("#!value --name data\nline \"1\"\nline 2\n");
        await _notebook.Succeed("#!share --from value data");

        Assert.Equal("line \"1\"\nline 2", (await _notebook.Succeed("data")).Text);
    }

    [Fact]
    public async Task What_is_said_to_be_JSON_is_shown_and_read_as_JSON()
    {
        var shown = await _notebook.Succeed("#!value --name data --mime-type application/json\n{\"a\": [1, 2]}");
        await _notebook.Succeed("#!share --from value data --as json");

        Assert.Equal("{\"a\": [1, 2]}", shown.Displays[0]["application/json"]);
        Assert.Equal("2", (await _notebook.Succeed("json.RootElement.GetProperty(\"a\")[1].GetInt32()")).Text);
    }

    [Fact]
    public async Task A_value_can_come_from_a_file()
    {
        _notebook.Write("data.txt", "from a file");
        await _notebook.Succeed("#!value --from-file data.txt --name data");
        await _notebook.Succeed("#!set --name text --value @value:data");

        Assert.Equal("from a file", (await _notebook.Succeed("text.Trim()")).Text);
    }

    [Theory]
    [InlineData("#!value --name x --from-url https://example.org/a.json", "network-refused")]
    [InlineData("#!value --name x --from-file nothing.json", "file-not-found")]
    [InlineData("#!value --name x", "missing-value")]
    [InlineData("#!value\ntext", "missing-value")]
    [InlineData("#!value --name x --from-file a.txt\ntext", "conflicting-options")]
    [InlineData("#!value --nam x\ntext", "unknown-option")]
    [InlineData("#!share --from javascript x", "share-unsupported")]
    [InlineData("#!share --from value nothing", "variable-not-found")]
    [InlineData("#!share x", "missing-value")]
    [InlineData("#!share --from csharp x y", "unexpected-argument")]
    [InlineData("#!set --name x", "missing-value")]
    [InlineData("#!set --name 1x --value 5", "invalid-name")]
    [InlineData("#!set --name x --value @nothing", "variable-not-found")]
    [InlineData("#!connect mssql --kernel-name x", "connect-unsupported")]
    [InlineData("#!pwsh\nGet-Date", "unsupported-language")]
    public async Task What_cannot_be_is_an_error_with_a_hint(string cell, string code)
    {
        var error = (await _notebook.Run(cell)).CellError;

        Assert.Equal((code, true), (error?.Code, error?.Hint is { Length: > 0 }));
    }

    [Fact]
    public async Task A_variable_is_set_to_a_text_or_shares_the_value_of_another()
    {
        await _notebook.Succeed("record Point(int X); var points = new List<Point> { new(1) };");
        await _notebook.Succeed("#!set --name words --value \"one two\"\n#!set --name same --value @csharp:points\n#!share --from csharp points --as shared");

        Assert.Equal("one two True 1", (await _notebook.Succeed("$\"{words} {object.ReferenceEquals(points, same)} {shared[0].X}\"")).Text);
    }

    [Fact]
    public async Task Input_and_passwords_are_asked_for_where_they_stand()
    {
        await _notebook.Succeed(
            "#!set --name user --value @input:\"Who are you?\"\n#!set --name secret --value @password:{\"prompt\": \"And your key?\"}\n#!set --name @input --value x",
            "csharp", "Ann", "k3y", "chosen");

        Assert.Equal(["Who are you?", "[And your key?]", "name: "], _notebook.Questions);
        Assert.Equal("Ann k3y ******** x", (await _notebook.Succeed("$\"{user} {secret.GetClearTextPassword()} {secret} {chosen}\"")).Text);
    }

    [Fact]
    public async Task A_saved_answer_is_asked_for_once()
    {
        await _notebook.Succeed(
            "#!set --name a --value @input:{\"saveAs\": \"key\"}\n#!set --name b --value @input:{\"saveAs\": \"key\"}", "csharp", "once");

        Assert.Equal("once once", (await _notebook.Succeed("a + ' ' + b")).Text);
    }

    [Fact]
    public async Task Commands_of_the_tree_ask_too()
    {
        _notebook.Write("taxi.csv", "id", "1");

        var output = await _notebook.Succeed("#!dataset commit taxi.csv --name @input", "csharp", "rides");

        Assert.StartsWith("[committed] rides@v1", output.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_nobody_answers_is_an_error()
        => Assert.Equal("no-console-input", (await _notebook.Run("#!set --name x --value @input")).CellError?.Code);

    [Fact]
    public async Task A_value_becomes_a_variable_of_JavaScript()
    {
        await _notebook.Succeed("var series = new[] { new { x = 1, label = \"</script>\" } };");

        var output = await _notebook.Succeed("#!javascript\n#!share --from csharp series --as data\nconsole.log(data);");

        Assert.Contains("globalThis[\"data\"] = [{\"x\":1,\"label\":\"\\u003C/script\\u003E\"}];", output.Html, StringComparison.Ordinal);
        Assert.Contains("console.log(data);", output.Html, StringComparison.Ordinal);
    }
}
