using Solvent.Jupyter.Comms;
using Solvent.Jupyter.Connections;
using Solvent.Jupyter.Execution;
using Solvent.Jupyter.History;
using Solvent.Jupyter.Input;
using Solvent.Jupyter.Language;
using Solvent.Jupyter.Messages;
using Solvent.Jupyter.Processes;
using Solvent.Jupyter.Requests;
using Solvent.Jupyter.Transport;
using Solvent.Kernel;
using Solvent.Kernel.LanguageServices;

namespace Solvent.Jupyter.Sessions;

/// <summary>Serves one session to the clients that know its connection file.</summary>
internal sealed class KernelServer : IDisposable
{
    private readonly ConnectionFile _connection;
    private readonly NetMQTransport _transport;
    private readonly MessageReader _reader;
    private readonly Outbox _outbox;
    private readonly RequestTable _requests;
    private readonly ClientQuestions _questions;
    private readonly CommBoard _comms;
    private readonly CellHistory _history = new();
    private readonly InterruptSwitch _running = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Listens. Messages wait until <see cref="Serve"/>.</summary>
    /// <exception cref="SolventException">A port is in use.</exception>
    public KernelServer(ConnectionFile connection)
    {
        _connection = connection;
        _transport = new NetMQTransport(connection);
        var signer = new MessageSigner(connection.Key);
        _reader = new MessageReader(signer);
        _outbox = new Outbox(_transport, new MessageWriter(signer));
        _questions = new ClientQuestions(_outbox);
        _comms = new CommBoard(_outbox);
        _requests = new RequestTable(_outbox);
    }

    /// <summary>Completed when a client has asked the kernel to end, or <see cref="End"/> was called.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Starts to answer requests, with the session as soon as there is one.</summary>
    public void Serve(Task<KernelSession> session)
    {
        _requests.Add(new KernelInfoHandler(_outbox));
        _requests.Add(new ConnectHandler(_connection, _outbox));
        _requests.Add(new InterruptHandler(_running, _outbox));
        _requests.Add(new ShutdownHandler(End, _outbox));
        _requests.Add(new DebugHandler(_outbox));
        foreach (var type in (string[])["create_subshell_request", "delete_subshell_request", "list_subshell_request"])
        {
            _requests.Add(new UnsupportedHandler(type, "subshells are", _outbox));
        }

        foreach (var type in (string[])["comm_open", "comm_msg", "comm_close"]) _requests.Add(new CommHandler(type, _comms, _running, _outbox));
        _requests.Add(new CommInfoHandler(_comms, _outbox));
        _requests.Add(new HistoryHandler(_history, _outbox));
        var language = LanguageAsync(session);
        _requests.Add(new CompletenessHandler(language, _outbox));
        _requests.Add(new CompletionHandler(language, _outbox));
        _requests.Add(new InspectionHandler(language, _outbox));
        var runner = new CellRunner(session, language, _running, _history, _questions, _comms, _outbox);
        _requests.Add(new ExecuteHandler(runner, _requests.Cells, _outbox));
        _ = _requests.ServeAsync();
        _transport.Start(Receive, _outbox.Welcome);
    }

    /// <summary>Stops the running cell.</summary>
    public void Interrupt() => _running.Interrupt();

    /// <summary>Ends the kernel.</summary>
    public void End() => _ended.TrySetResult();

    /// <summary>Sends the last messages and closes the sockets.</summary>
    public void Dispose()
    {
        _requests.Close();
        _transport.Dispose();
    }

    private static async Task<ILanguageService> LanguageAsync(Task<KernelSession> session) => (await session).LanguageService;

    private void Receive(Channel channel, IReadOnlyList<byte[]> frames)
    {
        if (_reader.Read(channel, frames, out var problem) is not { } message) KernelLog.Dropped(channel, problem);
        else if (channel != Channel.Stdin) _requests.Take(message);
        else if (!_questions.Answer(message)) KernelLog.Dropped(channel, "no cell has asked for it");
    }
}
