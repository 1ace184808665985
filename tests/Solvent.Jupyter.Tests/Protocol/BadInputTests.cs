using System.Text;
using CsCheck;
using Solvent.Jupyter.Client;
using Solvent.Jupyter.Messages;
using Solvent.Jupyter.Tests.Clients;

namespace Solvent.Jupyter.Tests.Protocol;

public sealed class BadInputTests : IDisposable
{
    private static readonly byte[] Delimiter = "<IDS|MSG>"u8.ToArray();

    private readonly TestKernel _kernel = new();
    private readonly KernelClient _client;

    public BadInputTests() => _client = _kernel.Connect();

    public void Dispose()
    {
        _client.Dispose();
        _kernel.Dispose();
    }

    [Fact]
    public void A_forged_cell_does_not_run()
    {
        byte[][] frames = [.. new[] { """{"msg_id":"1","msg_type":"execute_request"}""", "{}", "{}", """{"code":"forged = true;"}""" }.Select(Encoding.UTF8.GetBytes)];
        _client.Execute("var forged = false;");

        _client.SendFrames(Channel.Shell, [Delimiter, Encoding.ASCII.GetBytes(new string('0', 64)), .. frames]);
        _client.SendFrames(Channel.Shell, [Delimiter, [], .. frames]);

        Assert.Equal("False", _client.Execute("Console.Write(forged);").Stdout);
        Assert.Empty(_client.Drain());
    }

    [Fact]
    public void Any_frames_are_dropped_and_the_kernel_lives()
    {
        // One thread, because a socket belongs to one.
        Gen.Byte.Array[0, 20].Array[1, 10].Sample(frames => _client.SendFrames(Channel.Shell, frames), iter: 200, threads: 1);
        Gen.Byte.Array[0, 20].Array[1, 10].Sample(frames => _client.SendFrames(Channel.Control, frames), iter: 200, threads: 1);
        Gen.Byte.Array[0, 20].Array[1, 10].Sample(frames => _client.SendFrames(Channel.Stdin, frames), iter: 200, threads: 1);

        Assert.Equal("2", _client.Execute("1 + 1").Result);
        Assert.Equal("ok", _client.Request("kernel_info_request", new { }, Channel.Control).Reply["status"]);
    }

    [Theory]
    [InlineData("not json", "{}", "{}", "{}")]
    [InlineData("{}", "{}", "{}", "{}")]
    [InlineData("""{"msg_type":1}""", "{}", "{}", "{}")]
    [InlineData("""{"msg_type":"execute_request"}""", "[]", "{}", "{}")]
    [InlineData("""{"msg_type":"execute_request"}""", "{}", "{}", "1")]
    [InlineData("""{"msg_type":"no_such_request","msg_id":"1"}""", "{}", "{}", "{}")]
    public void A_signed_message_that_makes_no_sense_is_dropped(string header, string parent, string metadata, string content)
    {
        byte[][] frames = [.. new[] { header, parent, metadata, content }.Select(Encoding.UTF8.GetBytes)];

        _client.SendFrames(Channel.Shell, [Delimiter, _client.Sign(frames), .. frames]);

        Assert.Empty(_client.Drain());
        Assert.Equal("2", _client.Execute("1 + 1").Result);
    }

    [Fact]
    public void Invalid_utf8_is_dropped()
    {
        byte[][] frames = ["""{"msg_type":"execute_request"}"""u8.ToArray(), "{}"u8.ToArray(), "{}"u8.ToArray(), [.. "{\"code\":\""u8, 0xC3, 0x28, .. "\"}"u8]];

        _client.SendFrames(Channel.Shell, [Delimiter, _client.Sign(frames), .. frames]);

        Assert.Empty(_client.Drain());
    }

    [Fact]
    public void A_request_with_a_member_of_the_wrong_kind_gets_an_error_reply()
    {
        var wrong = _client.Request("execute_request", new { code = 1 });

        Assert.Equal("error", wrong.Reply["status"]);
        Assert.Equal(["busy", "idle"], wrong.PublishedTypes);
        Assert.Contains("'code'", wrong.Reply["evalue"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_client_that_vanishes_harms_nobody()
    {
        using (var other = _kernel.Connect()) other.SendCell("for (var i = 0; i < 10_000; i++) Console.WriteLine(i);");

        Assert.Equal("2", _client.Execute("1 + 1").Result);
    }

    [Fact]
    public void A_cell_of_a_megabyte_runs()
    {
        var cell = _client.Execute($"var text = \"{new string('x', 1 << 20)}\"; text.Length");

        Assert.Equal("1048576", cell.Result);
    }

    [Fact]
    public void A_hundred_megabytes_of_output_arrive()
    {
        var cell = _client.Execute("Console.Write(new string('x', 100_000_000));");

        Assert.Equal(100_000_000, cell.Stdout.Length);
    }
}
