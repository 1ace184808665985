using Solvent.Jupyter.Client;
using Solvent.Jupyter.Messages;
using Solvent.Jupyter.Tests.Clients;

namespace Solvent.Jupyter.Tests.Protocol;

public sealed class InterruptTests : IDisposable
{
    private readonly TestKernel _kernel = new();
    private readonly KernelClient _client;

    public InterruptTests() => _client = _kernel.Connect();

    public void Dispose()
    {
        _client.Dispose();
        _kernel.Dispose();
    }

    [Theory]
    [InlineData(nameof(Channel.Control))]
    [InlineData(nameof(Channel.Shell))]
    public void An_endless_loop_stops_and_its_variables_stay(string channel)
    {
        _client.Execute("var n = 0;");
        var endless = _client.SendCell("n = 42; Console.Write(\"go\"); while (true) { }");
        _client.Next(message => message.Type == "stream" && message.Parent == endless);

        var interrupt = _client.Request("interrupt_request", new { }, Enum.Parse<Channel>(channel));

        Assert.Equal("""{"status":"ok"}""", interrupt.Reply.Content.ToString());
        var cell = _client.Finish(endless);
        Assert.Equal("error", cell.Reply["status"]);
        Assert.Single(cell.Of("error"));
        Assert.Equal("42", _client.Execute("n").Result);
    }

    [Fact]
    public void Cells_behind_an_interrupted_one_are_given_up()
    {
        var endless = _client.SendCell("Console.Write(\"go\"); while (true) { }");
        var queued = _client.SendCell("1");
        _client.Next(message => message.Type == "stream" && message.Parent == endless);

        _kernel.Interrupt();

        Assert.Equal("error", _client.Finish(endless).Reply["status"]);
        Assert.Equal("aborted", _client.Finish(queued).Reply["status"]);
    }

    [Fact]
    public void Without_a_running_cell_an_interrupt_does_nothing()
    {
        Assert.Equal("ok", _client.Request("interrupt_request", new { }, Channel.Control).Reply["status"]);
        Assert.Equal("1", _client.Execute("1").Result);
    }
}
