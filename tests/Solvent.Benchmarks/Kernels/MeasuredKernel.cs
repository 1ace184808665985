using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Solvent.Jupyter.Client;
using Solvent.Jupyter.Messages;

namespace Solvent.Benchmarks.Kernels;

/// <summary>A kernel in a process of its own, with a client that has connected to it.</summary>
internal sealed class MeasuredKernel : IDisposable
{
    private readonly Process _process;
    private readonly string _connectionFile;

    private readonly bool _isInterruptedBySignal;

    private MeasuredKernel(Process process, KernelClient client, string connectionFile, TimeSpan ready, bool isInterruptedBySignal)
        => (_process, Client, _connectionFile, Ready, _isInterruptedBySignal) = (process, client, connectionFile, ready, isInterruptedBySignal);

    public KernelClient Client { get; }

    /// <summary>From the start of the process until it has answered a request and its outputs arrive.</summary>
    public TimeSpan Ready { get; }

    public double Cpu => ProcessUsage.Cpu(_process.Id);

    public double Memory => ProcessUsage.Memory(_process.Id);

    /// <summary>Starts the kernel.</summary>
    public static MeasuredKernel Start(KernelLanguage kernel)
    {
        var connection = FreeConnection.Create("benchmark");
        var file = Path.Combine(Path.GetTempPath(), $"kernel-{Guid.NewGuid():N}.json");
        File.WriteAllText(file, JsonSerializer.Serialize(new
        {
            ip = connection.Address, transport = "tcp", shell_port = connection.ShellPort, control_port = connection.ControlPort, stdin_port = connection.StdinPort,
            iopub_port = connection.IOPubPort, hb_port = connection.HeartbeatPort, key = connection.Key, signature_scheme = "hmac-sha256",
        }));
        var started = Stopwatch.GetTimestamp();
        var start = new ProcessStartInfo(kernel.Command[0], kernel.Command[1..].Select(word => word.Replace("{connection_file}", file, StringComparison.Ordinal)))
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        process.OutputDataReceived += Ignore;
        process.ErrorDataReceived += Ignore;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var client = new KernelClient(connection);
        client.WaitUntilReady();
        return new MeasuredKernel(process, client, file, Stopwatch.GetElapsedTime(started), kernel.IsInterruptedBySignal);

        static void Ignore(object sender, DataReceivedEventArgs line)
        {
        }
    }

    /// <summary>Runs a cell that must succeed and gives the wall-clock time until the client has seen its end, in milliseconds.</summary>
    public double Run(string code)
    {
        var started = Stopwatch.GetTimestamp();
        var exchange = Client.Execute(code);
        var elapsed = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return exchange.Reply["status"] == "ok"
            ? elapsed
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The cell '{code}' failed: {exchange.Reply.Content}"));
    }

    /// <summary>Asks the kernel to stop the running cell, as a client does for it.</summary>
    public void Interrupt()
    {
        if (!_isInterruptedBySignal)
        {
            Client.Send("interrupt_request", new { }, Channel.Control);
            return;
        }

        using var kill = Process.Start("kill", ["-INT", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Client.Send("shutdown_request", new { restart = false }, Channel.Control);
        if (!_process.WaitForExit(TimeSpan.FromSeconds(5))) _process.Kill(entireProcessTree: true);
        Client.Dispose();
        _process.Dispose();
        File.Delete(_connectionFile);
    }
}
