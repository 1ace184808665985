using Solvent.Jupyter.Client;
using Solvent.Jupyter.Messages;
using Solvent.Jupyter.Tests.Clients;

namespace Solvent.Jupyter.Tests.Protocol;

public sealed class WhileACellRunsTests : IDisposable
{
    private readonly TestKernel _kernel = new();
    private readonly KernelClient _client;
    private readonly string _endless;

    public WhileACellRunsTests()
    {
        _client = _kernel.Connect();
        _endless = _client.SendCell("Console.Write(\"go\"); while (true) { }");
        _client.Next(message => message.Type == "stream" && message.Parent == _endless);
    }

    public void Dispose()
    {
        _kernel.Interrupt();
        _client.Finish(_endless);
        _client.Dispose();
        _kernel.Dispose();
    }

    [Fact]
    public void The_heart_beats() => Assert.Equal("ping", _client.Beat("ping"));

    [Theory]
    [InlineData(nameof(Channel.Control))]
    [InlineData(nameof(Channel.Shell))]
    public void The_kernel_says_what_it_is(string channel)
    {
        var info = _client.Request("kernel_info_request", new { }, Enum.Parse<Channel>(channel));

        Assert.Equal("5.5", info.Reply["protocol_version"]);
        Assert.Equal("C#", info.Reply.Content.GetProperty("language_info").GetProperty("name").GetString());
        Assert.Equal(["busy", "idle"], info.PublishedTypes);
    }

    [Fact]
    public void Questions_about_code_are_answered()
        => Assert.Equal("incomplete", _client.Request("is_complete_request", new { code = "if (true) {" }).Reply["status"]);
}
