using System.Runtime.InteropServices;
using NetMQ;
using Solvent.Jupyter.Connections;
using Solvent.Jupyter.Processes;
using Solvent.Jupyter.Sessions;
using Solvent.Kernel;

namespace Solvent.Jupyter;

/// <summary>The process of a kernel.</summary>
public static class JupyterKernel
{
    private static readonly TimeSpan SessionEnd = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Serves the clients of a connection file until one of them, or the system, ends the kernel. Ctrl-C interrupts the running cell.
    /// </summary>
    /// <param name="connectionFile">The full path of the connection file.</param>
    /// <param name="attach">Prepares the session, for instance with magic commands. What it returns is disposed when the kernel ends.</param>
    /// <param name="cancellationToken">Signalled to end the kernel.</param>
    /// <exception cref="SolventException">There is no usable connection file, or a port that it names is in use.</exception>
    public static async Task RunAsync(
        string connectionFile, Func<KernelSession, IDisposable>? attach = null, CancellationToken cancellationToken = default)
    {
        // Before anything else: clients connect while the rest is made.
        var server = new KernelServer(ConnectionFile.Read(connectionFile));
        var attached = new TaskCompletionSource<IDisposable?>(TaskCreationOptions.RunContinuationsAsynchronously);
        server.Serve(Task.Run(() => CreateSession(attach, attached), CancellationToken.None));

        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
        {
            signal.Cancel = true;
            server.Interrupt();
        });
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
        {
            signal.Cancel = true;
            server.End();
        });
        await using var cancel = cancellationToken.UnsafeRegister(static server => ((KernelServer)server!).End(), server);
        ParentProcess.Watch(() =>
        {
            KernelLog.Write("The process that started the kernel has ended, so the kernel ends too.");
            server.End();
        });
        await server.Ended;
        server.Interrupt();
        if (attached.Task.IsCompletedSuccessfully) await EndAsync(await attached.Task);
        server.Dispose();
        NetMQConfig.Cleanup();
    }

    private static KernelSession CreateSession(Func<KernelSession, IDisposable>? attach, TaskCompletionSource<IDisposable?> attached)
    {
        var session = new KernelSession(new KernelSessionOptions { NotebookPath = NotebookPath(), LiveLint = true, OwnsConsole = true });
        session.AddReference(typeof(Comm).Assembly);
        attached.SetResult(attach?.Invoke(session));
        _ = WarmUp.RunAsync(session);
        return session;
    }

    // Servers name the notebook that a kernel is started for; consoles have a name that is no file.
    private static string? NotebookPath()
        => Environment.GetEnvironmentVariable("JPY_SESSION_NAME") is { } path && Path.IsPathFullyQualified(path) && File.Exists(path) ? path : null;

    private static async Task EndAsync(IDisposable? extension)
    {
        if (extension is null) return;
        // What cells left open is ended properly, but a cell that cannot be stopped does not keep the kernel.
        await Task.WhenAny(Task.Run(extension.Dispose, CancellationToken.None), Task.Delay(SessionEnd, CancellationToken.None));
    }
}
