using Solvent.Jupyter.Connections;

namespace Solvent.Jupyter.Tests.Connections;

public sealed class ConnectionFileTests : IDisposable
{
    private const string Ports = "\"shell_port\":1,\"iopub_port\":2,\"stdin_port\":3,\"control_port\":4,\"hb_port\":5";

    private readonly string _path = Path.Combine(Path.GetTempPath(), $"solvent-connection-{Guid.NewGuid():N}.json");

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void It_says_where_to_listen()
    {
        var connection = Read($$"""{"ip":"127.0.0.1","transport":"tcp","key":"k","signature_scheme":"hmac-sha256","kernel_name":"x",{{Ports}}}""");

        Assert.Equal(
            new ConnectionFile { Address = "127.0.0.1", ShellPort = 1, IOPubPort = 2, StdinPort = 3, ControlPort = 4, HeartbeatPort = 5, Key = "k" },
            connection);
    }

    [Theory]
    [InlineData("", "is not JSON")]
    [InlineData("[]", "is not a JSON object")]
    [InlineData("{}", "has no port 'shell_port'")]
    [InlineData($$"""{"key":1,{{Ports}}}""", "has a 'key' that is no text")]
    [InlineData($$"""{"transport":"ipc",{{Ports}}}""", "'ipc'")]
    [InlineData($$"""{"key":"k","signature_scheme":"hmac-md5",{{Ports}}}""", "'hmac-md5'")]
    [InlineData($$"""{"curve_publickey":"short","curve_secretkey":"",{{Ports}}}""", "encryption keys")]
    [InlineData("""{"shell_port":99999}""", "has no port 'shell_port'")]
    public void A_file_that_cannot_be_served_is_refused_with_the_reason(string content, string reason)
    {
        var failure = Assert.Throws<SolventException>(() => Read(content));

        Assert.Equal("connection-file-invalid", failure.Code);
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("\"k\"", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var failure = Assert.Throws<SolventException>(() => ConnectionFile.Read(_path));

        Assert.Equal("connection-file-not-found", failure.Code);
        Assert.Contains(_path, failure.Message, StringComparison.Ordinal);
    }

    private ConnectionFile Read(string content)
    {
        File.WriteAllText(_path, content);
        return ConnectionFile.Read(_path);
    }
}
