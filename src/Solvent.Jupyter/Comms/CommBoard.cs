using System.Collections.Concurrent;
using System.Text.Json;
using Solvent.Jupyter.Messages;

namespace Solvent.Jupyter.Comms;

/// <summary>The comms of one kernel.</summary>
internal sealed class CommBoard(Outbox outbox)
{
    private static readonly AsyncLocal<CommCause?> Ambient = new();

    private readonly ConcurrentDictionary<string, Comm> _comms = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, CommCallback<(Comm Comm, CommMessage Message)>> _targets = new(StringComparer.Ordinal);

    /// <summary>What the running code was caused by. It flows into threads and tasks that the code starts.</summary>
    public static CommCause? Cause
    {
        get => Ambient.Value;
        set => Ambient.Value = value;
    }

    /// <summary>The comms of the kernel that the running code belongs to.</summary>
    public static CommBoard Current => Cause?.Board ?? throw new SolventException("no-comms", "There is no page to talk to: this code does not run in a Jupyter client.")
    {
        Hint = "Run the cell in JupyterLab, Notebook or VS Code.",
    };

    /// <summary>The open comms.</summary>
    public IEnumerable<Comm> All => _comms.Values;

    public void Register(string target, Action<Comm, CommMessage> opened) => _targets[target] = new(opening => opened(opening.Comm, opening.Message));

    public Comm Open(string target, object? data, object? metadata, IEnumerable<byte[]> buffers)
    {
        var comm = new Comm(this, Guid.NewGuid().ToString("N"), target);
        _comms[comm.Id] = comm;
        Publish("comm_open", comm, data, metadata, buffers);
        return comm;
    }

    public Comm? Find(string id) => _comms.GetValueOrDefault(id);

    /// <summary>Takes a comm that the page has opened. One to an unknown target is closed again.</summary>
    public void Accept(string id, string target, CommMessage message)
    {
        var comm = new Comm(this, id, target);
        if (!_targets.TryGetValue(target, out var callback))
        {
            Publish("comm_close", comm, data: null, metadata: null, []);
            return;
        }

        _comms[id] = comm;
        callback.Call((comm, message));
    }

    public void Close(Comm comm, object? data)
    {
        if (_comms.TryRemove(comm.Id, out _)) Publish("comm_close", comm, data, metadata: null, []);
    }

    /// <summary>Removes a comm that the page has closed.</summary>
    public void Remove(Comm comm) => _comms.TryRemove(comm.Id, out _);

    public void Publish(string type, Comm comm, object? data, object? metadata, IEnumerable<byte[]> buffers)
    {
        if (Cause is not { } cause) return;
        outbox.Publish(
            cause.Request,
            type,
            json =>
            {
                json.WriteString("comm_id", comm.Id);
                if (type == "comm_open") json.WriteString("target_name", comm.Target);
                json.WritePropertyName("data");
                if (data is null) json.WriteRawValue("{}");
                else JsonSerializer.Serialize(json, data, data.GetType());
            },
            metadata is null ? null : json =>
            {
                foreach (var member in JsonSerializer.SerializeToElement(metadata).EnumerateObject()) member.WriteTo(json);
            },
            buffers);
    }
}
