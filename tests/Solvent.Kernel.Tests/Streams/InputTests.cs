namespace Solvent.Kernel.Tests.Streams;

public sealed class InputTests
{
    [Theory]
    [InlineData("Console.ReadLine() + \"|\" + Console.ReadLine()", "Ada Lovelace|1815", 2)]
    [InlineData("(char)Console.Read() + \"|\" + Console.ReadLine()", "A|da Lovelace", 1)]
    [InlineData("(char)Console.In.Peek() + \"|\" + (char)Console.Read()", "A|A", 1)]
    [InlineData("var some = new char[3]; Console.In.Read(some, 0, 3); new string(some) + \"|\" + Console.ReadLine()", "Ada| Lovelace", 1)]
    [InlineData("Console.In.ReadToEnd()", "Ada Lovelace\\n1815\\n", 3)]
    [InlineData("Console.Read(); Console.In.ReadToEnd()", "da Lovelace\\n1815\\n", 3)]
    [InlineData("await Console.In.ReadLineAsync()", "Ada Lovelace", 1)]
    [InlineData("await Task.Run(() => Console.ReadLine())", "Ada Lovelace", 1)]
    public async Task A_cell_reads_the_lines_that_it_asks_for(string code, string expected, int questions)
    {
        await using var notebook = new TestNotebook();
        var person = new TypedAnswers("Ada Lovelace", "1815", "");

        var run = await notebook.AskingAsync($"var read = \"\"; {code.Insert(code.LastIndexOf(';') + 1, " read = ")};\nread.Replace(\"\\n\", \"\\\\n\")", person);

        Assert.Equal(expected, run.Value);
        Assert.Equal(questions, person.Questions.Count);
    }

    [Fact]
    public async Task What_is_written_before_a_question_is_shown_before_it()
    {
        await using var notebook = new TestNotebook();
        var person = new TypedAnswers();
        using var interrupt = new CancellationTokenSource();
        var execution = notebook.AskingAsync("Console.Write(\"Name: \"); Console.ReadLine();", person, interrupt.Token, out var output);
        await person.Waiting;

        Assert.Equal("Name: ", output.Stdout);
        await interrupt.CancelAsync();
        await execution;
    }

    [Fact]
    public async Task A_cell_asks_with_a_prompt_and_for_a_password()
    {
        await using var notebook = new TestNotebook();
        var person = new TypedAnswers("Ada", "secret");

        var run = await notebook.AskingAsync(
            "var name = await Solvent.Kernel.CellInput.AskAsync(\"Name?\"); name + await Solvent.Kernel.CellInput.AskAsync(\"Key?\", isPassword: true)", person);

        Assert.Equal("Adasecret", run.Value);
        Assert.Equal(["Name?", "[Key?]"], person.Questions);
    }

    [Theory]
    [InlineData("Console.ReadLine();")]
    [InlineData("await Solvent.Kernel.CellInput.AskAsync(\"Name?\");")]
    [InlineData("await Task.Run(() => Console.ReadLine());")]
    public async Task An_interrupt_takes_the_question_back(string code)
    {
        await using var notebook = new TestNotebook();
        var person = new TypedAnswers();
        using var interrupt = new CancellationTokenSource();
        var execution = notebook.AskingAsync("var kept = 7;\n" + code, person, interrupt.Token, out _);
        await person.Waiting;
        await interrupt.CancelAsync();

        Assert.Equal(CellStatus.Interrupted, (await execution).Status);
        await person.Withdrawn;
        Assert.Equal("7", await notebook.ValueAsync("kept"));
        Assert.Equal("later", (await notebook.AskingAsync("Console.ReadLine()", new TypedAnswers("later"))).Value);
    }

    [Theory]
    [InlineData("Console.ReadLine()")]
    [InlineData("Console.In.ReadToEnd()")]
    [InlineData("Console.Read()")]
    [InlineData("await Solvent.Kernel.CellInput.AskAsync(\"Name?\")")]
    public async Task A_cell_that_asks_where_nobody_answers_gets_an_error_at_once(string code)
    {
        await using var notebook = new TestNotebook();
        var run = await notebook.RunAsync(code);

        Assert.Equal("no-console-input", run.Error!.Code);
        Assert.Equal(1, run.Error.Line);
        Assert.NotNull(run.Error.Hint);
    }

    [Fact]
    public async Task A_task_that_outlives_its_cell_cannot_ask()
    {
        await using var notebook = new TestNotebook();
        await notebook.ValueAsync("Task<string> late = null;");
        var person = new TypedAnswers();
        await notebook.AskingAsync("late = Task.Run(() => Console.ReadLine());", person);

        var run = await notebook.RunAsync("await late");

        Assert.Equal("no-console-input", run.Error!.Code);
        Assert.Contains("ended", run.Error.Message, StringComparison.Ordinal);
    }
}
