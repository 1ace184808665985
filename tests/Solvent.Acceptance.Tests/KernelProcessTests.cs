using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Solvent.Acceptance.Tests.Clients;

namespace Solvent.Acceptance.Tests;

public sealed class KernelProcessTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task A_missing_connection_file_is_named()
    {
        var result = await SolventTool.RunAsync(_workspace.Folder, "kernel", "start", "nothing.json");

        ClearError.Assert(result, 1, "nothing.json", "solvent kernel install");
    }

    [Fact]
    public async Task A_port_in_use_is_named()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var result = await SolventTool.RunAsync(_workspace.Folder, "kernel", "start", WriteConnectionFile(stdin: port));

        ClearError.Assert(result, 1, port.ToString(CultureInfo.InvariantCulture), "stdin");
        Assert.DoesNotContain("secret-key", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kernel_whose_server_has_died_ends()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("On Windows the kernel inherits a handle of its server.");
        var file = WriteConnectionFile();
        var script = $"JPY_PARENT_PID=$$ dotnet '{SolventTool.Assembly}' kernel start '{file}' & exec sleep 1000";
        using var server = ClientProcess.Start(_workspace.Folder, "sh", "-c", script);
        await ListensAsync(file);

        server.Kill();

        // The streams of the server are those of the kernel too: they end when it has ended.
        var result = await server.WaitAsync();
        Assert.Contains("has ended, so the kernel ends too", result.Error, StringComparison.Ordinal);
    }

    private static async Task ListensAsync(string file)
    {
        using var connection = JsonDocument.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        var port = connection.RootElement.GetProperty("hb_port").GetInt32();
        while (true)
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(50, TestContext.Current.CancellationToken);
            }
        }
    }

    private string WriteConnectionFile(int? stdin = null)
    {
        var listeners = Enumerable.Range(0, 5).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        var ports = listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToList();
        listeners.ForEach(listener => listener.Dispose());
        return _workspace.WriteText("connection.json", JsonSerializer.Serialize(new
        {
            ip = "127.0.0.1",
            transport = "tcp",
            key = "secret-key",
            signature_scheme = "hmac-sha256",
            shell_port = ports[0],
            control_port = ports[1],
            stdin_port = stdin ?? ports[2],
            iopub_port = ports[3],
            hb_port = ports[4],
        }));
    }
}
