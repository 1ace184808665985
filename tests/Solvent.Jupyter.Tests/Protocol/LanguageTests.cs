using Solvent.Jupyter.Client;
using Solvent.Jupyter.Tests.Clients;

namespace Solvent.Jupyter.Tests.Protocol;

public sealed class LanguageTests : IDisposable
{
    private readonly TestKernel _kernel = new();
    private readonly KernelClient _client;

    public LanguageTests() => _client = _kernel.Connect();

    public void Dispose()
    {
        _client.Dispose();
        _kernel.Dispose();
    }

    [Fact]
    public void A_completion_replaces_what_stands_before_the_cursor_counted_in_code_points()
    {
        var reply = _client.Request("complete_request", new { code = "var s = \"😀\"; Console.WriteL", cursor_pos = 27 }).Reply;

        Assert.Equal("""["WriteLine"]""", reply["matches"]);
        Assert.Equal("21", reply["cursor_start"]);
        Assert.Equal("27", reply["cursor_end"]);
    }

    [Fact]
    public void A_completion_in_the_middle_of_the_code_leaves_the_rest()
    {
        var reply = _client.Request("complete_request", new { code = "Console.WriteL(1); var x = 1;", cursor_pos = 14 }).Reply;

        Assert.Equal("""["WriteLine"]""", reply["matches"]);
        Assert.Equal("8", reply["cursor_start"]);
        Assert.Equal("14", reply["cursor_end"]);
    }

    [Fact]
    public void Each_match_has_its_kind_for_the_icon()
    {
        var reply = _client.Request("complete_request", new { code = "Console.WriteL", cursor_pos = 14 }).Reply;

        var type = Assert.Single(reply.Content.GetProperty("metadata").GetProperty("_jupyter_types_experimental").EnumerateArray());
        Assert.Equal("WriteLine", type.GetProperty("text").GetString());
        Assert.Equal("method", type.GetProperty("type").GetString());
    }

    [Fact]
    public void A_variable_of_an_earlier_cell_is_known()
    {
        _client.Execute("var horses = 1;");

        Assert.Contains("horses", _client.Request("complete_request", new { code = "hors", cursor_pos = 4 }).Reply["matches"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_inspection_says_what_is_known()
    {
        var known = _client.Request("inspect_request", new { code = "Console.WriteLine", cursor_pos = 12, detail_level = 0 }).Reply;
        var unknown = _client.Request("inspect_request", new { code = "nobody", cursor_pos = 3, detail_level = 0 }).Reply;

        Assert.Equal("True", known["found"]);
        Assert.Contains("WriteLine", known.Content.GetProperty("data").GetProperty("text/plain").GetString(), StringComparison.Ordinal);
        Assert.Equal("False", unknown["found"]);
        Assert.Equal("{}", unknown["data"]);
    }

    [Fact]
    public void Help_for_a_name_opens_the_pager()
    {
        var cell = _client.Execute("Console.WriteLine?");

        var page = Assert.Single(cell.Reply.Content.GetProperty("payload").EnumerateArray());
        Assert.Equal("page", page.GetProperty("source").GetString());
        Assert.Contains("WriteLine", page.GetProperty("data").GetProperty("text/plain").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1 + 1", "complete")]
    [InlineData("for (var i = 0; i < 3; i++) {", "incomplete")]
    [InlineData("var a = ];", "invalid")]
    public void A_console_knows_when_to_run_a_text(string code, string status)
        => Assert.Equal(status, _client.Request("is_complete_request", new { code }).Reply["status"]);
}
