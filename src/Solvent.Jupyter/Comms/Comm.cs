using System.Text.Json;
using Solvent.Jupyter.Comms;

namespace Solvent.Jupyter;

/// <summary>
/// A line between cells and a piece of the page, such as a widget. Both ends can open one, to a target that the other end has registered.
/// What a handler writes and shows appears under the cell that has set it.
/// </summary>
public sealed class Comm
{
    private readonly CommBoard _board;
    private CommCallback<CommMessage>? _received;
    private CommCallback<CommMessage>? _closed;

    internal Comm(CommBoard board, string id, string target)
    {
        _board = board;
        Id = id;
        Target = target;
    }

    /// <summary>Names this comm among all.</summary>
    public string Id { get; }

    /// <summary>The target that it was opened to.</summary>
    public string Target { get; }

    /// <summary>Lets the page open comms to a target.</summary>
    /// <param name="target">The name of the target, which the page says.</param>
    /// <param name="opened">Takes each new comm, with the message that it was opened with.</param>
    /// <exception cref="SolventException"><c>no-comms</c>: the code does not run in a notebook that a Jupyter client shows.</exception>
    public static void Register(string target, Action<Comm, CommMessage> opened) => CommBoard.Current.Register(target, opened);

    /// <summary>Opens a comm to a target that the page has registered.</summary>
    /// <param name="target">The name of the target.</param>
    /// <param name="data">What to say with it: anything that <see cref="JsonSerializer"/> writes.</param>
    /// <param name="metadata">What to say beside it.</param>
    /// <param name="buffers">Binary data.</param>
    /// <exception cref="SolventException"><c>no-comms</c>: the code does not run in a notebook that a Jupyter client shows.</exception>
    public static Comm Open(string target, object? data = null, object? metadata = null, params IEnumerable<byte[]> buffers)
        => CommBoard.Current.Open(target, data, metadata, buffers);

    /// <summary>Calls <paramref name="handler"/> with each message of the page.</summary>
    public void OnMessage(Action<CommMessage> handler) => _received = new CommCallback<CommMessage>(handler);

    /// <summary>Calls <paramref name="handler"/> when the page closes the comm.</summary>
    public void OnClose(Action<CommMessage> handler) => _closed = new CommCallback<CommMessage>(handler);

    /// <summary>Says something to the page.</summary>
    /// <param name="data">The message: anything that <see cref="JsonSerializer"/> writes.</param>
    /// <param name="metadata">What to say beside it.</param>
    /// <param name="buffers">Binary data.</param>
    public void Send(object? data, object? metadata = null, params IEnumerable<byte[]> buffers)
        => _board.Publish("comm_msg", this, data, metadata, buffers);

    /// <summary>Closes the comm. The page may not use it any more.</summary>
    public void Close(object? data = null) => _board.Close(this, data);

    internal void Receive(CommMessage message) => _received?.Call(message);

    internal void ReceiveClose(CommMessage message) => _closed?.Call(message);
}
