using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace Solvent.TestServices;

/// <summary>A server that runs for the time of the tests. It also ends when the process of the tests is killed, because its standard input then ends.</summary>
public sealed class ServiceProcess : IDisposable
{
    private const string RunUntilInputEnds = "\"$@\" & child=$!; read line; kill $child; wait $child";

    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private ServiceProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += Collect;
        process.ErrorDataReceived += Collect;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public static ServiceProcess Start(string folder, IReadOnlyDictionary<string, string> environment, params IReadOnlyList<string> command)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", RunUntilInputEnds, "sh", .. command])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return new ServiceProcess(Process.Start(start)!);
    }

    /// <summary>Waits until somebody listens on a port.</summary>
    public async Task WaitForPortAsync(int port, CancellationToken cancellationToken)
    {
        using var guard = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        guard.CancelAfter(TimeSpan.FromMinutes(2));
        while (true)
        {
            if (_process.HasExited) Assert.Fail($"The service ended: {Output()}");
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync("127.0.0.1", port, guard.Token);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(50, guard.Token);
            }
        }
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(20))) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private void Collect(object sender, DataReceivedEventArgs line)
    {
        lock (_output) _output.AppendLine(line.Data);
    }

    private string Output()
    {
        lock (_output) return _output.ToString();
    }
}
