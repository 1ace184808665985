using Solvent.Jupyter.Client;
using Solvent.Jupyter.Tests.Clients;

namespace Solvent.Jupyter.Tests.Protocol;

public sealed class HistoryTests : IDisposable
{
    private readonly TestKernel _kernel = new();
    private readonly KernelClient _client;

    public HistoryTests() => _client = _kernel.Connect();

    public void Dispose()
    {
        _client.Dispose();
        _kernel.Dispose();
    }

    [Fact]
    public void The_last_cells_come_back_with_their_values()
    {
        _client.Execute("1 + 1");
        _client.Execute("var x = 5;");
        _client.Execute("2 + 2");

        Assert.Equal("""[[1,2,"var x = 5;"],[1,3,"2 + 2"]]""", History(new { hist_access_type = "tail", n = 2, output = false }));
        Assert.Equal("""[[1,3,["2 + 2","4"]]]""", History(new { hist_access_type = "tail", n = 1, output = true }));
        Assert.Equal("""[[1,2,"var x = 5;"]]""", History(new { hist_access_type = "range", session = 0, start = 2, stop = 3 }));
        Assert.Equal("""[[1,1,"1 \u002B 1"],[1,3,"2 \u002B 2"]]""", History(new { hist_access_type = "search", pattern = "? + *" }, escaped: true));
    }

    [Fact]
    public void A_cell_that_is_not_to_be_stored_is_not()
    {
        _client.Execute("1", silent: true);
        _client.Execute("2", storeHistory: false);

        Assert.Equal("[]", History(new { hist_access_type = "tail", n = 10 }));
    }

    private string History(object request, bool escaped = false)
    {
        var history = _client.Request("history_request", request).Reply.Content.GetProperty("history");
        return escaped ? System.Text.Json.JsonSerializer.Serialize(history) : history.GetRawText();
    }
}
