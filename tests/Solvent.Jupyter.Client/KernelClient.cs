using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NetMQ;
using NetMQ.Sockets;
using Solvent.Jupyter.Connections;
using Solvent.Jupyter.Messages;

namespace Solvent.Jupyter.Client;

/// <summary>A client that speaks the wire protocol by itself. Use it from one thread.</summary>
internal sealed class KernelClient : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _key;
    private readonly Dictionary<Channel, NetMQSocket> _sockets;
    private readonly RequestSocket _heartbeat = new();
    private readonly List<ReceivedMessage> _waiting = [];

    /// <summary>Connects to a kernel, which may still be starting.</summary>
    public KernelClient(ConnectionFile connection)
    {
        _key = connection.Key;
        var identity = Guid.NewGuid().ToByteArray();
        _sockets = new Dictionary<Channel, NetMQSocket>
        {
            [Channel.Shell] = Dealer(connection.ShellPort),
            [Channel.Control] = Dealer(connection.ControlPort),
            [Channel.Stdin] = Dealer(connection.StdinPort),
            [Channel.IOPub] = Subscriber(connection),
        };
        Encrypt(_heartbeat, connection);
        _heartbeat.Connect(Endpoint(connection.HeartbeatPort));

        DealerSocket Dealer(int port)
        {
            var socket = new DealerSocket();
            socket.Options.Identity = identity;
            socket.Options.SendHighWatermark = 0;
            socket.Options.ReceiveHighWatermark = 0;
            Encrypt(socket, connection);
            socket.Connect(Endpoint(port));
            return socket;
        }
    }

    /// <summary>Waits until the kernel answers and what it publishes arrives, also for a kernel that welcomes nobody.</summary>
    public void WaitUntilReady()
    {
        var request = Send("kernel_info_request", new { });
        Next(message => message.Parent == request && message.Channel == Channel.Shell);
        // A subscription may be late: ask until something of an answer is published.
        while (!ReceivedWithin(TimeSpan.FromMilliseconds(20), message => message.Channel == Channel.IOPub)) Send("kernel_info_request", new { });
        Drain();
    }

    /// <summary>Sends a request and returns its id.</summary>
    public string Send(string type, object content, Channel channel = Channel.Shell, object? metadata = null, byte[][]? buffers = null)
    {
        var id = Guid.NewGuid().ToString("N");
        byte[][] frames =
        [
            Json(new { msg_id = id, session = "test", username = "test", date = "2026-01-01T00:00:00Z", msg_type = type, version = "5.5" }),
            Json(new { }),
            Json(metadata ?? new { }),
            Json(content),
        ];
        SendFrames(channel, ["<IDS|MSG>"u8.ToArray(), Sign(frames), .. frames, .. buffers ?? []]);
        return id;
    }

    /// <summary>Sends frames as they are.</summary>
    public void SendFrames(Channel channel, params byte[][] frames) => _sockets[channel].SendMultipartBytes(frames);

    public byte[] Sign(params byte[][] frames)
        => _key == "" ? [] : Encoding.ASCII.GetBytes(Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(_key), frames.SelectMany(frame => frame).ToArray())));

    /// <summary>Sends a request and waits until it is answered and the kernel is idle.</summary>
    public Exchange Request(string type, object content, Channel channel = Channel.Shell, object? metadata = null)
        => Finish(Send(type, content, channel, metadata));

    /// <summary>Runs a cell to its end.</summary>
    public Exchange Execute(string code, bool silent = false, bool storeHistory = true, object? metadata = null)
        => Finish(SendCell(code, silent, storeHistory, metadata: metadata));

    public string SendCell(string code, bool silent = false, bool storeHistory = true, bool stopOnError = true, bool allowStdin = false, object? metadata = null, object? expressions = null)
        => Send(
            "execute_request",
            new { code, silent, store_history = storeHistory, user_expressions = expressions ?? new { }, allow_stdin = allowStdin, stop_on_error = stopOnError },
            metadata: metadata);

    /// <summary>Answers the question of a cell.</summary>
    public void Answer(string value) => Send("input_reply", new { value }, Channel.Stdin);

    /// <summary>All messages that a request leads to, until it is answered and the kernel is idle.</summary>
    public Exchange Finish(string request, bool hasReply = true)
    {
        var messages = new List<ReceivedMessage>();
        while (!messages.Exists(message => message.Type == "status" && message["execution_state"] == "idle")
            || (hasReply && !messages.Exists(message => message.Channel is Channel.Shell or Channel.Control)))
        {
            messages.Add(Next(message => message.Parent == request));
        }

        return new Exchange(messages);
    }

    /// <summary>The next message that fits; others wait.</summary>
    public ReceivedMessage Next(Predicate<ReceivedMessage> fits)
    {
        var deadline = DateTime.UtcNow + Patience;
        while (true)
        {
            var index = _waiting.FindIndex(fits);
            if (index >= 0)
            {
                var message = _waiting[index];
                _waiting.RemoveAt(index);
                return message;
            }

            if (DateTime.UtcNow >= deadline) throw new TimeoutException("The kernel does not answer.");
            if (!ReceiveAll()) Thread.Sleep(1);
        }
    }

    /// <summary>The messages that arrive until the kernel has answered one request more.</summary>
    public IReadOnlyList<ReceivedMessage> Drain()
    {
        Request("kernel_info_request", new { });
        IReadOnlyList<ReceivedMessage> rest = [.. _waiting];
        _waiting.Clear();
        return rest;
    }

    /// <summary>Sends a heartbeat and returns what comes back.</summary>
    public string? Beat(string text)
    {
        _heartbeat.SendFrame(text);
        return _heartbeat.TryReceiveFrameString(Patience, out var echo) ? echo : null;
    }

    public void Dispose()
    {
        foreach (var socket in _sockets.Values.Append(_heartbeat))
        {
            socket.Options.Linger = TimeSpan.Zero;
            socket.Dispose();
        }
    }

    private bool ReceivedWithin(TimeSpan time, Predicate<ReceivedMessage> fits)
    {
        var deadline = DateTime.UtcNow + time;
        while (DateTime.UtcNow < deadline)
        {
            if (_waiting.Exists(fits)) return true;
            if (!ReceiveAll()) Thread.Sleep(1);
        }

        return false;
    }

    private bool ReceiveAll()
    {
        var received = false;
        List<byte[]>? frames = null;
        foreach (var (channel, socket) in _sockets)
        {
            while (socket.TryReceiveMultipartBytes(ref frames!))
            {
                _waiting.Add(Parse(channel, frames));
                received = true;
            }
        }

        return received;
    }

    private ReceivedMessage Parse(Channel channel, List<byte[]> frames)
    {
        var start = frames.FindIndex(frame => frame.AsSpan().SequenceEqual("<IDS|MSG>"u8)) + 1;
        byte[][] signed = [.. frames.Skip(start + 1).Take(4)];
        if (!Sign(signed).AsSpan().SequenceEqual(frames[start])) throw new InvalidDataException("A message of the kernel is signed wrongly.");
        var header = JsonElement.Parse(signed[0]);
        var parent = JsonElement.Parse(signed[1]);
        return new ReceivedMessage(
            channel,
            header.GetProperty("msg_type").GetString()!,
            parent.TryGetProperty("msg_id", out var id) ? id.GetString()! : "",
            JsonElement.Parse(signed[3]),
            JsonElement.Parse(signed[2]),
            [.. frames.Skip(start + 5)]);
    }

    private static SubscriberSocket Subscriber(ConnectionFile connection)
    {
        var socket = new SubscriberSocket();
        socket.Options.ReceiveHighWatermark = 0;
        Encrypt(socket, connection);
        socket.SubscribeToAnyTopic();
        socket.Connect(Endpoint(connection.IOPubPort));
        return socket;
    }

    // As jupyter_client does it: the one key pair of the connection file on both ends.
    private static void Encrypt(NetMQSocket socket, ConnectionFile connection)
    {
        if (connection.Encryption is not { } keys) return;
        socket.Options.CurveServerCertificate = NetMQCertificate.FromPublicKey(keys.PublicKey);
        socket.Options.CurveCertificate = new NetMQCertificate(keys.SecretKey, keys.PublicKey);
    }

    private static string Endpoint(int port) => string.Create(CultureInfo.InvariantCulture, $"tcp://127.0.0.1:{port}");

    private static byte[] Json(object value) => JsonSerializer.SerializeToUtf8Bytes(value);
}
