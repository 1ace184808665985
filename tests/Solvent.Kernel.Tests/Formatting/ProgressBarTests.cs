using Solvent.Kernel.Formatting;
using Solvent.Notebooks;
using static Solvent.Kernel.Displays;

namespace Solvent.Kernel.Tests.Formatting;

public sealed class ProgressBarTests
{
    [Fact]
    public async Task A_loop_shows_one_bar_that_ends_full()
    {
        await using var notebook = new TestNotebook();

        var run = await notebook.RunAsync("foreach (var i in new[] { 1, 2, 3 }.WithProgress(\"training\")) { }");

        Assert.Equal("training [                    ] 0 % 0/3", Text(Assert.Single(run.Output.Displays)));
        Assert.Equal("training [####################] 100 % 3/3 in 0:00", Text(run.Output.Updates[^1]));
    }

    [Fact]
    public async Task A_hundred_thousand_steps_are_drawn_a_few_times_only()
    {
        await using var notebook = new TestNotebook();

        var run = await notebook.RunAsync("var clock = System.Diagnostics.Stopwatch.StartNew(); foreach (var i in Enumerable.Range(0, 100_000).WithProgress()) { } clock.ElapsedMilliseconds");

        Assert.InRange(run.Output.Updates.Count, 1, 2 + (int)(long.Parse(run.Value!, System.Globalization.CultureInfo.InvariantCulture) / 100));
        Assert.StartsWith("[####################] 100 % 100,000/100,000", Text(run.Output.Updates[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_report_is_drawn_even_when_no_other_follows()
    {
        await using var notebook = new TestNotebook();

        var run = await notebook.RunAsync("var bar = Progress(10); bar.Report(1); bar.Report(7);");

        Assert.Contains("70 % 7/10", Text(run.Output.Updates[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sequence_of_unknown_length_shows_how_many_were_read()
    {
        await using var notebook = new TestNotebook();

        var run = await notebook.RunAsync("foreach (var i in Enumerable.Range(0, 5000).Where(i => i > 999).WithProgress(\"rows\")) { }");

        Assert.Equal("rows 4,000 in 0:00", Text(run.Output.Updates[^1]));
    }

    [Fact]
    public async Task An_asynchronous_sequence_has_a_bar_too()
    {
        await using var notebook = new TestNotebook();

        var run = await notebook.RunAsync("""
            async IAsyncEnumerable<int> Items() { for (var i = 0; i < 4; i++) { await Task.Yield(); yield return i; } }
            var sum = 0;
            await foreach (var item in Items().WithProgress("items", total: 4)) sum += item;
            sum
            """);

        Assert.Equal("6", run.Value);
        Assert.Equal("items [####################] 100 % 4/4 in 0:00", Text(run.Output.Updates[^1]));
    }

    [Fact]
    public async Task Inner_loops_share_one_place_below_the_outer_bar()
    {
        await using var notebook = new TestNotebook();

        var run = await notebook.RunAsync("""
            foreach (var epoch in new[] { 1, 2, 3, 4 }.WithProgress("epochs"))
                foreach (var batch in new[] { 1, 2 }.WithProgress($"batches of {epoch}")) { }
            """);

        Assert.Equal(2, run.Output.Displays.Count);
        Assert.StartsWith("epochs [####################] 100 % 4/4", Text(run.Output.Updates[^1]), StringComparison.Ordinal);
        Assert.StartsWith("batches of 4 [####################] 100 % 2/2", Text(run.Output.Updates[^2]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Loops_one_after_the_other_each_keep_their_bar()
    {
        await using var notebook = new TestNotebook();

        var run = await notebook.RunAsync("foreach (var i in new[] { 1 }.WithProgress(\"a\")) { } foreach (var i in new[] { 1 }.WithProgress(\"b\")) { }");

        Assert.Equal(2, run.Output.Displays.Count);
    }

    [Fact]
    public async Task A_loop_that_fails_marks_its_bar()
    {
        await using var notebook = new TestNotebook();

        var run = await notebook.RunAsync("foreach (var i in new[] { 1, 2, 3, 4 }.WithProgress()) if (i == 3) throw new Exception(\"third\");");

        Assert.Equal(CellStatus.Error, run.Status);
        Assert.Equal("[##########          ] 50 % 2/4 failed after 0:00", Text(run.Output.Updates[^1]));
    }

    [Fact]
    public async Task An_interrupted_cell_marks_its_bar()
    {
        await using var notebook = new TestNotebook();

        var run = await notebook.InterruptAsync("var bar = Progress(); bar.Report(0.25); Console.WriteLine(\"started\"); while (true) { }");

        Assert.Equal(CellStatus.Interrupted, run.Status);
        Assert.StartsWith("[#####               ] 25 % cancelled after", Text(run.Output.Updates[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_loop_that_is_left_early_says_that_it_stopped()
    {
        await using var notebook = new TestNotebook();

        var run = await notebook.RunAsync("foreach (var i in new[] { 1, 2 }.WithProgress()) if (i == 2) break;");

        Assert.Equal("[##########          ] 50 % 1/2 stopped after 0:00", Text(run.Output.Updates[^1]));
    }

    [Fact]
    public async Task Many_threads_may_move_a_bar()
    {
        await using var notebook = new TestNotebook();

        var run = await notebook.RunAsync("using (var bar = Progress(8000)) Parallel.For(0, 8000, _ => bar.Increment());");

        Assert.True(run.Status == CellStatus.Ok, run.Error?.Message);
        Assert.StartsWith("[####################] 100 % 8,000/8,000 in", Text(run.Output.Updates[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public void Html_is_an_accessible_bar()
    {
        var sink = new ListSink();
        using (DisplayContext.Use(sink))
        {
            using var bar = Progress(4, "a < b");
            bar.Report(1);
            bar.Dispose();
        }

        var progress = new HtmlOutput(sink.Shown[^1][MimeBundle.Html]).Elements("progress").Single();
        Assert.Equal(("0.25", "1", "a < b"), ((string?)progress.Attribute("value"), (string?)progress.Attribute("max"), (string?)progress.Attribute("aria-label")));
    }

    private static string Text(MimeBundle bundle) => bundle[MimeBundle.PlainText]!;

    private sealed class ListSink : IDisplaySink
    {
        public List<MimeBundle> Shown { get; } = [];

        public FormatterRegistry Formatters { get; } = new();

        public void Display(MimeBundle data, string displayId) => Shown.Add(data);

        public void UpdateDisplay(MimeBundle data, string displayId) => Shown.Add(data);
    }
}
