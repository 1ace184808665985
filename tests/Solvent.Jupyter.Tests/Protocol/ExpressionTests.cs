using Solvent.Jupyter.Client;
using Solvent.Jupyter.Tests.Clients;

namespace Solvent.Jupyter.Tests.Protocol;

public sealed class ExpressionTests : IDisposable
{
    private readonly TestKernel _kernel = new();
    private readonly KernelClient _client;

    public ExpressionTests() => _client = _kernel.Connect();

    public void Dispose()
    {
        _client.Dispose();
        _kernel.Dispose();
    }

    [Fact]
    public void Each_expression_has_its_value_or_its_error()
    {
        var cell = _client.Finish(_client.SendCell("var n = 20;", expressions: new { twice = "n * 2", wrong = "nobody", failing = "n / 0 * (n - n)" }));

        var values = cell.Reply.Content.GetProperty("user_expressions");
        Assert.Equal("ok", values.GetProperty("twice").GetProperty("status").GetString());
        Assert.Equal("40", values.GetProperty("twice").GetProperty("data").GetProperty("text/plain").GetString());
        Assert.Equal("error", values.GetProperty("wrong").GetProperty("status").GetString());
        Assert.Contains("nobody", values.GetProperty("wrong").GetProperty("evalue").GetString(), StringComparison.Ordinal);
        Assert.Equal("error", values.GetProperty("failing").GetProperty("status").GetString());
        Assert.Empty(cell.Of("error"));
    }

    [Fact]
    public void A_silent_cell_runs_without_count_value_and_history()
    {
        var silent = _client.Execute("var n = 1; n", silent: true);
        var next = _client.Execute("n + 1");

        Assert.Equal(["busy", "idle"], silent.PublishedTypes);
        Assert.Equal("1", next.Reply["execution_count"]);
        Assert.Equal("2", next.Result);
    }

    [Fact]
    public void A_cell_that_is_not_stored_shows_its_value_and_takes_no_count()
    {
        _client.Execute("1");
        var hidden = _client.Execute("1 + 1", storeHistory: false);

        Assert.Equal(["busy", "execute_input", "execute_result", "idle"], hidden.PublishedTypes);
        Assert.Equal("1", hidden.Reply["execution_count"]);
        Assert.Equal("2", _client.Execute("1").Reply["execution_count"]);
    }
}
