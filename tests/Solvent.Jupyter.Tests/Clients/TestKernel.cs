using System.Net;
using System.Net.Sockets;
using Solvent.Jupyter.Connections;
using Solvent.Jupyter.Sessions;
using Solvent.Kernel;

namespace Solvent.Jupyter.Tests.Clients;

/// <summary>A kernel on free ports of this machine.</summary>
internal sealed class TestKernel : IDisposable
{
    private readonly KernelServer _server;

    public TestKernel(string key = "a key", CurveKeys? encryption = null)
    {
        Connection = FreeConnection(key) with { Encryption = encryption };
        _server = new KernelServer(Connection);
        var session = new KernelSession();
        session.AddReference(typeof(Comm).Assembly);
        _server.Serve(Task.FromResult(session));
    }

    public ConnectionFile Connection { get; }

    public Task Ended => _server.Ended;

    public static ConnectionFile FreeConnection(string key)
    {
        var listeners = Enumerable.Range(0, 5).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        var ports = listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToList();
        listeners.ForEach(listener => listener.Dispose());
        return new ConnectionFile
        {
            Address = "127.0.0.1", ShellPort = ports[0], ControlPort = ports[1], StdinPort = ports[2], IOPubPort = ports[3], HeartbeatPort = ports[4], Key = key,
        };
    }

    public void Interrupt() => _server.Interrupt();

    public void Dispose() => _server.Dispose();
}
