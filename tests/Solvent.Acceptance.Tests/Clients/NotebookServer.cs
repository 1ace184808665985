using System.Net;
using System.Net.Sockets;

namespace Solvent.Acceptance.Tests.Clients;

/// <summary>A real Jupyter Notebook server on this machine.</summary>
internal sealed class NotebookServer : IDisposable
{
    private const string Token = "secret";

    private readonly ClientProcess _process;
    private readonly int _port;

    private NotebookServer(ClientProcess process, int port) => (_process, _port) = (process, port);

    /// <summary>Starts a server over the notebooks of a folder and waits until it listens.</summary>
    public static async Task<NotebookServer> StartAsync(string folder, InstalledKernel kernel)
    {
        var program = Service.Find("Jupyter Notebook", "/usr/bin/jupyter-notebook");
        var port = FreePort();
        var process = ClientProcess.Start(
            folder, kernel.Environment, program, "--no-browser", "--allow-root", "--ip=127.0.0.1", $"--port={port}", "--NotebookApp.port_retries=0",
            $"--NotebookApp.token={Token}", $"--notebook-dir={folder}");
        await process.WaitForAsync("is running at");
        return new NotebookServer(process, port);
    }

    /// <summary>The address of a notebook of the folder.</summary>
    public Uri AddressOf(string notebook) => new($"http://127.0.0.1:{_port}/notebooks/{notebook}?token={Token}");

    /// <inheritdoc/>
    public void Dispose()
    {
        // The server ends its kernels when it is asked to end.
        _process.Terminate();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
