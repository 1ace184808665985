using Solvent.Jupyter.Client;
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
        Connection = FreeConnection.Create(key) with { Encryption = encryption };
        _server = new KernelServer(Connection);
        var session = new KernelSession();
        session.AddReference(typeof(Comm).Assembly);
        _server.Serve(Task.FromResult(session));
    }

    public ConnectionFile Connection { get; }

    public Task Ended => _server.Ended;

    /// <summary>A client that has been welcomed.</summary>
    public KernelClient Connect()
    {
        var client = new KernelClient(Connection);
        client.Next(message => message.Type == "iopub_welcome");
        return client;
    }

    public void Interrupt() => _server.Interrupt();

    public void Dispose() => _server.Dispose();
}
