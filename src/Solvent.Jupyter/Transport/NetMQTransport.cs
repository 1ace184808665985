using System.Globalization;
using NetMQ;
using NetMQ.Sockets;
using Solvent.Jupyter.Connections;
using Solvent.Jupyter.Messages;

namespace Solvent.Jupyter.Transport;

/// <summary>
/// The five sockets of a kernel. Heartbeat and control have threads of their own, so that they answer whatever the others do; shell,
/// stdin and iopub share one, which keeps what is sent on them in order.
/// </summary>
internal sealed class NetMQTransport : ITransport
{
    private const byte Subscription = 1;
    private static readonly TimeSpan LastMessages = TimeSpan.FromSeconds(2);

    private readonly SocketThread _main = new("jupyter");
    private readonly SocketThread _control = new("jupyter control");
    private readonly SocketThread _heartbeat = new("jupyter heartbeat");
    private readonly Dictionary<Channel, NetMQSocket> _sockets = [];
    private readonly ResponseSocket _beat = new();

    /// <summary>Listens on the ports of the connection file.</summary>
    /// <exception cref="SolventException">A port is taken, or the address is none of this machine.</exception>
    public NetMQTransport(ConnectionFile connection)
    {
        try
        {
            Listen(Channel.Shell, new RouterSocket(), connection, connection.ShellPort);
            Listen(Channel.Control, new RouterSocket(), connection, connection.ControlPort);
            Listen(Channel.Stdin, new RouterSocket(), connection, connection.StdinPort);
            // Verbose: each client that subscribes is welcomed, not only the first one.
            var publisher = new XPublisherSocket();
            publisher.Options.XPubVerbose = true;
            Listen(Channel.IOPub, publisher, connection, connection.IOPubPort);
            Bind(_beat, connection, connection.HeartbeatPort, "heartbeat");
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Start(Action<Channel, IReadOnlyList<byte[]>> received, Action<byte[]> subscribed)
    {
        _heartbeat.Add(_beat, frames => _beat.SendMultipartBytes(frames));
        _control.Add(_sockets[Channel.Control], frames => received(Channel.Control, frames));
        _main.Add(_sockets[Channel.Shell], frames => received(Channel.Shell, frames));
        _main.Add(_sockets[Channel.Stdin], frames => received(Channel.Stdin, frames));
        _main.Add(_sockets[Channel.IOPub], frames =>
        {
            if (frames is [[Subscription, .. var topic]]) subscribed(topic);
        });
        _heartbeat.Start();
        _control.Start();
        _main.Start();
    }

    /// <inheritdoc/>
    public void Send(Channel channel, IReadOnlyList<byte[]> frames)
        => (channel == Channel.Control ? _control : _main).Send(_sockets[channel], frames);

    /// <summary>Sends what is still to be sent, and closes the sockets.</summary>
    public void Dispose()
    {
        _main.Dispose();
        _control.Dispose();
        _heartbeat.Dispose();
        foreach (var socket in _sockets.Values) socket.Dispose();
        _beat.Dispose();
    }

    private void Listen(Channel channel, NetMQSocket socket, ConnectionFile connection, int port)
    {
        _sockets.Add(channel, socket);
        // No limit, because at a limit ZeroMQ throws messages away.
        socket.Options.SendHighWatermark = 0;
        socket.Options.ReceiveHighWatermark = 0;
        Bind(socket, connection, port, channel.ToString().ToLowerInvariant());
    }

    private static void Bind(NetMQSocket socket, ConnectionFile connection, int port, string name)
    {
        var address = connection.Address;
        socket.Options.Linger = LastMessages;
        if (connection.Encryption is { } keys)
        {
            socket.Options.CurveServer = true;
            socket.Options.CurveCertificate = new NetMQCertificate(keys.SecretKey, keys.PublicKey);
        }

        try
        {
            socket.Bind(string.Create(CultureInfo.InvariantCulture, $"tcp://{(address.Contains(':') && address[0] != '[' ? $"[{address}]" : address)}:{port}"));
        }
        catch (AddressAlreadyInUseException exception)
        {
            throw new SolventException("port-in-use", string.Create(CultureInfo.InvariantCulture, $"Port {port}, which the connection file gives to {name}, is in use."), exception)
            {
                Hint = "Another kernel or program listens there. Start the kernel again from its client, which then chooses other ports.",
            };
        }
        catch (NetMQException exception)
        {
            throw new SolventException("cannot-listen", string.Create(CultureInfo.InvariantCulture, $"Cannot listen on port {port} for {name}: {exception.ErrorCode}."), exception)
            {
                Hint = "Check the 'ip' of the connection file: it must be an address of this machine.",
            };
        }
    }
}
