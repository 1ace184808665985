using Solvent.Jupyter.Client;
using Solvent.Jupyter.Tests.Clients;

namespace Solvent.Jupyter.Tests.Protocol;

public sealed class ExecuteTests : IDisposable
{
    private readonly TestKernel _kernel = new();
    private readonly KernelClient _client;

    public ExecuteTests() => _client = _kernel.Connect();

    public void Dispose()
    {
        _client.Dispose();
        _kernel.Dispose();
    }

    [Fact]
    public void A_cell_is_busy_says_its_input_its_output_its_value_and_is_idle()
    {
        var cell = _client.Execute("Console.Write(\"out\"); 1 + 2");

        Assert.Equal(["busy", "execute_input", "stream", "execute_result", "idle"], cell.PublishedTypes);
        Assert.Equal("out", cell.Stdout);
        Assert.Equal("3", cell.Result);
        Assert.Equal("ok", cell.Reply["status"]);
        Assert.Equal("1", cell.Reply["execution_count"]);
        Assert.Equal("1", cell.Of("execute_input").Single()["execution_count"]);
    }

    [Fact]
    public void A_failing_cell_has_one_error_with_a_traceback_that_names_the_line()
    {
        var cell = _client.Execute("Console.Write(1);\nthrow new InvalidOperationException(\"boom\");");

        Assert.Equal(["busy", "execute_input", "stream", "error", "idle"], cell.PublishedTypes);
        var error = cell.Of("error").Single();
        Assert.Equal("InvalidOperationException", error["ename"]);
        Assert.Equal("boom", error["evalue"]);
        Assert.Contains("line 2", error["traceback"], StringComparison.Ordinal);
        Assert.Equal("error", cell.Reply["status"]);
        Assert.Equal(error["traceback"], cell.Reply["traceback"]);
    }

    [Fact]
    public void The_cells_behind_a_failed_one_are_given_up()
    {
        var failing = _client.SendCell("System.Threading.Thread.Sleep(200); throw new Exception();");
        string[] queued = [_client.SendCell("1"), _client.SendCell("2")];

        Assert.Equal("error", _client.Finish(failing).Reply["status"]);
        Assert.All(queued, request =>
        {
            var aborted = _client.Finish(request);
            Assert.Equal("aborted", aborted.Reply["status"]);
            Assert.Equal(["busy", "idle"], aborted.PublishedTypes);
        });
        Assert.Equal("3", _client.Execute("1 + 2").Result);
    }

    [Fact]
    public void The_cells_behind_a_failed_one_run_when_the_client_wants_it_so()
    {
        var failing = _client.SendCell("System.Threading.Thread.Sleep(200); throw new Exception();", stopOnError: false);
        var queued = _client.SendCell("1");

        Assert.Equal("error", _client.Finish(failing).Reply["status"]);
        Assert.Equal("ok", _client.Finish(queued).Reply["status"]);
    }

    [Fact]
    public void Queued_cells_run_one_after_another_in_the_order_in_which_they_came()
    {
        _client.Execute("var seen = new List<int>();");
        var cells = Enumerable.Range(0, 50).Select(i => _client.SendCell($"await Task.Delay({50 - i} / 10); seen.Add({i});")).ToList();

        Assert.All(cells, cell => Assert.Equal("ok", _client.Finish(cell).Reply["status"]));
        Assert.Equal(string.Join(' ', Enumerable.Range(0, 50)), _client.Execute("Console.Write(string.Join(' ', seen));").Stdout);
    }

    [Fact]
    public void A_hundred_thousand_lines_arrive_whole_and_in_order()
    {
        var cell = _client.Execute("for (var i = 0; i < 100_000; i++) Console.WriteLine(\"line \" + i);");

        Assert.Equal(string.Concat(Enumerable.Range(0, 100_000).Select(i => $"line {i}{Environment.NewLine}")), cell.Stdout);
        Assert.InRange(cell.Of("stream").Count(), 1, 1000);
    }

    [Fact]
    public void What_a_thread_of_a_cell_prints_later_belongs_to_that_cell()
    {
        var first = _client.SendCell("var go = new System.Threading.ManualResetEventSlim(); new System.Threading.Thread(() => { go.Wait(); Console.Write(\"late\"); }).Start();");
        _client.Finish(first);

        var second = _client.Execute("go.Set();");

        Assert.Equal("late", _client.Next(message => message.Type == "stream" && message.Parent == first)["text"]);
        Assert.Empty(second.Stdout);
    }

    [Fact]
    public void A_display_can_be_replaced_later()
    {
        var cell = _client.Execute("var shown = display(1); shown.Update(2);");

        var display = cell.Of("display_data").Single();
        var update = cell.Of("update_display_data").Single();
        Assert.Equal("1", display.Content.GetProperty("data").GetProperty("text/plain").GetString());
        Assert.Equal("2", update.Content.GetProperty("data").GetProperty("text/plain").GetString());
        Assert.Equal(
            display.Content.GetProperty("transient").GetProperty("display_id").GetString(),
            update.Content.GetProperty("transient").GetProperty("display_id").GetString());
    }

    [Fact]
    public void A_cell_clears_what_it_has_shown()
    {
        var cell = _client.Execute("Console.Write(1); ClearOutput(wait: true); Console.Write(2);");

        Assert.Equal(["busy", "execute_input", "stream", "clear_output", "stream", "idle"], cell.PublishedTypes);
        Assert.Equal("True", cell.Of("clear_output").Single()["wait"]);
    }

    [Fact]
    public void Json_is_sent_as_a_value_and_not_as_text()
    {
        var cell = _client.Execute("display(new { a = 1 }, \"application/json\");");

        Assert.Equal(1, cell.Of("display_data").Single().Content.GetProperty("data").GetProperty("application/json").GetProperty("a").GetInt32());
    }

    [Fact]
    public void Every_character_survives_the_way()
    {
        var cell = _client.Execute("Console.Write(\"żółć 😀 漢字 \\u0001 \\ud83d <b>&'\\\"\");");

        Assert.Equal("żółć 😀 漢字 \u0001 \ufffd <b>&'\"", cell.Stdout);
    }
}
