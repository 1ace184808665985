namespace Solvent.Kernel.Tests.Observation;

public class CallObservationTests
{
    private const string Trainer = """
        public class Trainer
        {
            public string Name = "t";
            public string Fit(string data, int rounds = 1, Func<int, int>? rate = null) => data is "bad" ? throw new FormatException("bad data") : $"fit {data}";
            public double Score(string model) => model.Length;
        }
        public class Other { public string Fit(string data) => data; }
        var trainer = new Trainer();
        """;

    private readonly RecordingObserver _observer = new();

    private protected virtual TestNotebook Open() => new();

    [Fact]
    public async Task An_observer_sees_what_a_method_was_called_on_its_arguments_and_its_result()
    {
        await using var notebook = await ObservedAsync();

        await notebook.ValueAsync("var rows = \"abc\";\nvar model = trainer.Fit(rows, rounds: 3, rate: x => x + 1);");

        var call = Assert.Single(_observer.Calls);
        Assert.Equal(("Fit", "model", "fit abc"), (call.Method, call.AssignedTo, call.Result));
        Assert.Equal("Trainer", call.Receiver.GetType().Name);
        Assert.Equal([new ObservedArgument("data", "rows", "abc"), new ObservedArgument("rounds", null, 3)], call.Arguments);
    }

    [Fact]
    public async Task Methods_of_other_types_are_not_observed()
    {
        await using var notebook = await ObservedAsync();

        await notebook.ValueAsync("new Other().Fit(\"abc\")");

        Assert.Empty(_observer.Calls);
    }

    [Fact]
    public async Task A_call_within_an_argument_is_told_before_the_call_around_it()
    {
        await using var notebook = await ObservedAsync();

        Assert.Equal("7", await notebook.ValueAsync("trainer.Score(trainer.Fit(\"abc\"))"));

        Assert.Equal(["Fit", "Score"], _observer.Calls.Select(call => call.Method));
        Assert.Equal("fit abc", Assert.Single(_observer.Calls[1].Arguments).Value);
    }

    [Fact]
    public async Task A_call_that_throws_is_not_told_and_the_error_names_the_line_of_the_cell()
    {
        await using var notebook = await ObservedAsync();

        var run = await notebook.RunAsync("\n\ntrainer\n    .Fit(\n        \"bad\");");

        Assert.Empty(_observer.Calls);
        Assert.Equal("bad data", run.Error!.Message);
        Assert.Equal(3, run.Error.Line);
    }

    [Fact]
    public async Task After_a_call_that_throws_others_are_told_as_they_are()
    {
        await using var notebook = await ObservedAsync();

        await notebook.ValueAsync("foreach (var rows in new[] { \"bad\", \"good\" }) { try { trainer.Score(trainer.Fit(rows)); } catch (FormatException) { } }");

        Assert.Equal(["fit good", 8.0], _observer.Calls.Select(call => call.Result));
    }

    [Fact]
    public async Task A_conditional_call_is_told_when_there_is_something_to_call()
    {
        await using var notebook = await ObservedAsync();

        await notebook.ValueAsync("Trainer? none = null;\nvar nothing = none?.Fit(\"abc\");\nvar model = trainer?.Fit(\"abc\");\nvar length = trainer?.Score(model!);");

        Assert.Equal([("Fit", "model"), ("Score", "length")], _observer.Calls.Select(call => (call.Method, call.AssignedTo)));
        Assert.Equal("true 7", await notebook.ValueAsync("$\"{nothing is null} {length}\".ToLowerInvariant()"));
    }

    [Fact]
    public async Task Calls_in_functions_of_earlier_cells_are_observed()
    {
        await using var notebook = await ObservedAsync();

        await notebook.ValueAsync("string Train(string rows) => trainer.Fit(rows);");
        await notebook.ValueAsync("Train(\"late\");");

        Assert.Equal("fit late", Assert.Single(_observer.Calls).Result);
    }

    [Fact]
    public async Task A_call_may_wait_for_its_arguments_on_another_thread()
    {
        await using var notebook = await ObservedAsync();

        await notebook.ValueAsync("var model = trainer.Fit(await Task.Run(async () => { await Task.Delay(1); return \"slow\"; }));");

        Assert.Equal("fit slow", Assert.Single(_observer.Calls).Result);
    }

    [Fact]
    public async Task Calls_on_several_threads_keep_apart()
    {
        await using var notebook = await ObservedAsync();

        await notebook.ValueAsync("Parallel.For(0, 50, i => { trainer.Fit($\"{i}\"); });");

        Assert.Equal(50, _observer.Calls.Count);
        Assert.All(_observer.Calls, call => Assert.Equal($"fit {call.Arguments[0].Value}", call.Result));
    }

    [Theory]
    [InlineData("System.Linq.Expressions.Expression<Func<string>> tree = () => trainer.Fit(\"abc\");\ntree.Body.ToString().Contains(\"Observed\")", "false")]
    [InlineData("string Text(object value, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(value))] string? text = null) => text!;\nText(trainer.Fit(\"abc\"))", "trainer.Fit(\"abc\")")]
    public async Task Code_that_is_looked_at_as_code_stays_as_it_is(string cell, string value)
    {
        await using var notebook = await ObservedAsync();

        Assert.Equal(value, await notebook.ValueAsync(cell));
    }

    [Theory]
    [InlineData("trainer.Fit(\"abc\")", "fit abc")]
    [InlineData("trainer.Fit(null!)", "fit ")]
    [InlineData("trainer?.Fit(\"abc\")", "fit abc")]
    [InlineData("trainer.Fit(default!).Length + trainer.Fit(\"abc\").Length", "11")]
    [InlineData("new[] { \"a\", \"b\" }.Select(rows => trainer.Fit(rows)).Last()", "fit b")]
    [InlineData("(from rows in new[] { \"a\" } select trainer.Fit(rows)).Single()", "fit a")]
    [InlineData("using var reader = new StringReader(trainer.Fit(\"abc\"));\nreader.ReadToEnd()", "fit abc")]
    public async Task An_observed_cell_has_the_value_that_it_has_unobserved(string cell, string value)
    {
        await using var notebook = await ObservedAsync();

        Assert.Equal(value, await notebook.ValueAsync(cell));
    }

    [Fact]
    public async Task An_error_of_the_compiler_is_about_the_code_as_it_was_written()
    {
        await using var notebook = await ObservedAsync();

        var run = await notebook.RunAsync("var model = trainer.Fit(\"abc\", rounds: \"three\");");

        Assert.DoesNotContain("Observed", string.Join('\n', run.Error!.Traceback), StringComparison.Ordinal);
        Assert.Contains("CS1503", string.Join('\n', run.Error.Traceback), StringComparison.Ordinal);
    }

    private async Task<TestNotebook> ObservedAsync()
    {
        var notebook = Open();
        notebook.Session.Observe(_observer);
        await notebook.ValueAsync(Trainer);
        return notebook;
    }
}
