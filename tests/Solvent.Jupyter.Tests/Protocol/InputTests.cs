using Solvent.Jupyter.Client;
using Solvent.Jupyter.Tests.Clients;

namespace Solvent.Jupyter.Tests.Protocol;

public sealed class InputTests : IDisposable
{
    private readonly TestKernel _kernel = new();
    private readonly KernelClient _client;

    public InputTests() => _client = _kernel.Connect();

    public void Dispose()
    {
        _client.Dispose();
        _kernel.Dispose();
    }

    [Fact]
    public void The_client_that_runs_the_cell_is_asked_and_no_other()
    {
        using var other = _kernel.Connect();
        var cell = _client.SendCell("var name = Console.ReadLine(); Console.Write(\"hello \" + name);", allowStdin: true);

        var question = _client.Next(message => message.Type == "input_request");
        Assert.Equal(cell, question.Parent);
        Assert.Equal("False", question["password"]);
        other.Answer("nobody");
        _client.Answer("Daisy");

        Assert.Equal("hello Daisy", _client.Finish(cell).Stdout);
        Assert.DoesNotContain(other.Drain(), message => message.Type == "input_request");
    }

    [Fact]
    public void Without_stdin_a_cell_that_asks_fails_at_once()
    {
        var cell = _client.Execute("Console.ReadLine();");

        Assert.Equal("error", cell.Reply["status"]);
        Assert.Single(cell.Of("error"));
    }

    [Fact]
    public void An_interrupt_takes_the_question_back()
    {
        var cell = _client.SendCell("var n = 1; Console.ReadLine();", allowStdin: true);
        _client.Next(message => message.Type == "input_request");

        _kernel.Interrupt();

        Assert.Equal("error", _client.Finish(cell).Reply["status"]);
        _client.Answer("too late");
        Assert.Equal("1", _client.Execute("n").Result);
    }
}
