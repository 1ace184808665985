using NetMQ;

namespace Solvent.Jupyter.Transport;

/// <summary>A thread that owns sockets, which may be used by one thread only: it reads them, and sends what other threads hand to it.</summary>
internal sealed class SocketThread : IDisposable
{
    // A socket that always has something to read must not keep the others from being read and written.
    private const int MessagesAtOnce = 64;

    private readonly NetMQPoller _poller = [];
    private readonly NetMQQueue<Outgoing> _outgoing = new();
    private readonly Thread _thread;

    public SocketThread(string name)
    {
        _thread = new Thread(_poller.Run) { IsBackground = true, Name = name };
        _outgoing.ReceiveReady += (_, _) => SendAll();
        _poller.Add(_outgoing);
    }

    private bool IsStarted => _thread.ThreadState.HasFlag(ThreadState.Unstarted) is false;

    /// <summary>Reads a socket on this thread. Only before <see cref="Start"/>.</summary>
    public void Add(NetMQSocket socket, Action<List<byte[]>> received)
    {
        socket.ReceiveReady += (_, _) =>
        {
            // One list for all messages: whoever receives them takes the frames out of it.
            var frames = new List<byte[]>();
            for (var i = 0; i < MessagesAtOnce && socket.TryReceiveMultipartBytes(ref frames); i++) received(frames);
        };
        _poller.Add(socket);
    }

    public void Start() => _thread.Start();

    /// <summary>Sends frames on a socket of this thread, after those of earlier calls.</summary>
    public void Send(NetMQSocket socket, IReadOnlyList<byte[]> frames) => _outgoing.Enqueue(new Outgoing(socket, frames));

    /// <summary>Ends the thread when everything that was handed to it is sent.</summary>
    public void Dispose()
    {
        if (IsStarted)
        {
            _outgoing.Enqueue(new Outgoing(null, []));
            _thread.Join();
        }

        _poller.Dispose();
        _outgoing.Dispose();
    }

    private void SendAll()
    {
        while (_outgoing.TryDequeue(out var outgoing, TimeSpan.Zero))
        {
            if (outgoing.Socket is { } socket) socket.SendMultipartBytes(outgoing.Frames);
            else _poller.StopAsync();
        }
    }

    private sealed record Outgoing(NetMQSocket? Socket, IReadOnlyList<byte[]> Frames);
}
