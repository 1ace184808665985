using NetMQ;
using Solvent.Jupyter.Client;
using Solvent.Jupyter.Connections;
using Solvent.Jupyter.Messages;
using Solvent.Jupyter.Tests.Clients;

namespace Solvent.Jupyter.Tests.Protocol;

public sealed class ClientTests
{
    [Fact]
    public void Each_client_gets_its_own_replies_and_sees_what_all_cells_show()
    {
        using var kernel = new TestKernel();
        using var first = kernel.Connect();
        using var second = kernel.Connect();

        var mine = first.SendCell("Console.Write(\"mine\");");
        var theirs = second.SendCell("Console.Write(\"theirs\");");

        Assert.Equal("ok", first.Finish(mine).Reply["status"]);
        Assert.Equal("ok", second.Finish(theirs).Reply["status"]);
        Assert.Equal("theirs", first.Finish(theirs, hasReply: false).Stdout);
        Assert.Equal("mine", second.Finish(mine, hasReply: false).Stdout);
    }

    [Fact]
    public void A_kernel_without_a_key_signs_nothing()
    {
        using var kernel = new TestKernel(key: "");
        using var client = kernel.Connect();

        Assert.Equal("2", client.Execute("1 + 1").Result);
    }

    [Fact]
    public void A_client_that_wants_encryption_gets_it()
    {
        var keys = new NetMQCertificate();
        using var kernel = new TestKernel(encryption: new CurveKeys(keys.PublicKeyZ85, keys.SecretKeyZ85!));
        using var client = kernel.Connect();

        var cell = client.Execute("for (var i = 0; i < 10_000; i++) Console.WriteLine(i);");

        Assert.Equal(string.Concat(Enumerable.Range(0, 10_000).Select(i => $"{i}{Environment.NewLine}")), cell.Stdout);
        Assert.Equal("ping", client.Beat("ping"));
    }

    [Theory]
    [InlineData(nameof(Channel.Control), true)]
    [InlineData(nameof(Channel.Shell), false)]
    public async Task A_client_ends_the_kernel_and_gets_its_reply_first(string channel, bool restart)
    {
        using var kernel = new TestKernel();
        using var client = kernel.Connect();

        var shutdown = client.Request("shutdown_request", new { restart }, Enum.Parse<Channel>(channel));

        Assert.Equal("ok", shutdown.Reply["status"]);
        Assert.Equal(restart, shutdown.Reply.Content.GetProperty("restart").GetBoolean());
        await kernel.Ended.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    [Fact]
    public void A_port_in_use_is_named()
    {
        using var kernel = new TestKernel();

        var failure = Assert.Throws<SolventException>(() => new Sessions.KernelServer(kernel.Connection));

        Assert.Equal("port-in-use", failure.Code);
        Assert.Contains($"{kernel.Connection.ShellPort}", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("create_subshell_request")]
    [InlineData("debug_request")]
    public void What_the_kernel_cannot_do_is_answered_and_not_left_open(string type)
    {
        using var kernel = new TestKernel();
        using var client = kernel.Connect();

        var reply = client.Request(type, new { seq = 1, command = "initialize" }, Channel.Control).Reply;

        Assert.True(reply["status"] == "error" || reply["success"] == "False");
        Assert.Equal("False", client.Request("kernel_info_request", new { }).Reply["debugger"]);
    }
}
