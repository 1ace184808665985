using System.Net;
using System.Net.Sockets;
using Solvent.Jupyter.Connections;

namespace Solvent.Jupyter.Client;

/// <summary>Connections on ports of this machine that nobody uses.</summary>
internal static class FreeConnection
{
    public static ConnectionFile Create(string key)
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
}
