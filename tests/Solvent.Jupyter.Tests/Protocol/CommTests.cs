using System.Text.Json;
using Solvent.Jupyter.Client;
using Solvent.Jupyter.Messages;
using Solvent.Jupyter.Tests.Clients;

namespace Solvent.Jupyter.Tests.Protocol;

public sealed class CommTests : IDisposable
{
    private readonly TestKernel _kernel = new();
    private readonly KernelClient _client;

    public CommTests() => _client = _kernel.Connect();

    public void Dispose()
    {
        _client.Dispose();
        _kernel.Dispose();
    }

    [Fact]
    public void A_cell_opens_a_comm_says_something_and_closes_it()
    {
        var cell = _client.Execute("""
            using Solvent.Jupyter;
            var comm = Comm.Open("slider", new { value = 1 });
            comm.Send(new { value = 2 }, new { who = "me" }, new byte[] { 1, 2, 3 });
            comm.Close();
            """);

        Assert.Equal("ok", cell.Reply["status"]);
        var open = cell.Of("comm_open").Single();
        Assert.Equal("slider", open["target_name"]);
        Assert.Equal("""{"value":1}""", open["data"]);
        var said = cell.Of("comm_msg").Single();
        Assert.Equal("""{"value":2}""", said["data"]);
        Assert.Equal("me", said.Metadata.GetProperty("who").GetString());
        Assert.Equal([1, 2, 3], said.Buffers.Single());
        Assert.Equal(open["comm_id"], cell.Of("comm_close").Single()["comm_id"]);
    }

    [Fact]
    public void A_page_opens_a_comm_and_the_cell_answers_with_buffers()
    {
        var registration = _client.SendCell("""
            using Solvent.Jupyter;
            Comm.Register("echo", (comm, opened) =>
            {
                comm.OnMessage(message => { Console.Write("heard"); comm.Send(message.Data, buffers: message.Buffers); });
            });
            """);
        Assert.Equal("ok", _client.Finish(registration).Reply["status"]);
        _client.Finish(_client.Send("comm_open", new { comm_id = "c1", target_name = "echo", data = new { } }), hasReply: false);

        var answer = _client.Finish(
            _client.Send("comm_msg", new { comm_id = "c1", data = new { text = "hi" } }, buffers: [[7, 8]]), hasReply: false);

        Assert.Equal("""{"text":"hi"}""", answer.Of("comm_msg").Single()["data"]);
        Assert.Equal([7, 8], answer.Of("comm_msg").Single().Buffers.Single());
        Assert.Equal("heard", _client.Next(message => message.Type == "stream" && message.Parent == registration)["text"]);
        var comms = _client.Request("comm_info_request", new { target_name = "echo" }).Reply.Content.GetProperty("comms");
        Assert.Equal("""{"c1":{"target_name":"echo"}}""", JsonSerializer.Serialize(comms));
    }

    [Fact]
    public void A_comm_to_an_unknown_target_is_closed_again()
    {
        var opened = _client.Finish(_client.Send("comm_open", new { comm_id = "c1", target_name = "nobody", data = new { } }), hasReply: false);

        Assert.Equal("c1", opened.Of("comm_close").Single()["comm_id"]);
        Assert.Equal("{}", _client.Request("comm_info_request", new { }).Reply["comms"]);
    }

    [Fact]
    public void A_failing_handler_is_told_and_the_kernel_lives()
    {
        _client.Execute("""
            using Solvent.Jupyter;
            Comm.Register("bad", (comm, opened) => throw new InvalidOperationException("boom"));
            """);

        var opened = _client.Finish(_client.Send("comm_open", new { comm_id = "c1", target_name = "bad", data = new { } }), hasReply: false);

        Assert.Contains("boom", opened.Stderr, StringComparison.Ordinal);
        Assert.Equal("2", _client.Execute("1 + 1").Result);
    }
}
