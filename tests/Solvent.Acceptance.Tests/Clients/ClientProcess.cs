using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Solvent.Acceptance.Tests.Clients;

/// <summary>A process whose output is collected while it runs.</summary>
internal sealed class ClientProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    private static readonly Dictionary<string, string> NoVariables = [];

    private readonly Process _process;
    private readonly Task<string> _out;
    private readonly Task<string> _error;
    private readonly StringBuilder _seen = new();

    private ClientProcess(Process process)
    {
        _process = process;
        _out = CollectAsync(process.StandardOutput);
        _error = CollectAsync(process.StandardError);
    }

    public static ClientProcess Start(string folder, string file, params IEnumerable<string> arguments)
        => Start(folder, NoVariables, file, arguments);

    /// <summary>Starts a process with these environment variables besides its own.</summary>
    public static ClientProcess Start(
        string folder, IReadOnlyDictionary<string, string> environment, string file, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["NO_COLOR"] = "1";
        // The test host's own settings must not reach a process that a newcomer would start without them.
        start.Environment.Remove("CI");
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var process = Process.Start(start) ?? throw new InvalidOperationException($"Cannot start {file}.");
        process.StandardInput.Close();
        return new ClientProcess(process);
    }

    /// <summary>Runs a process to its end.</summary>
    public static Task<ProcessResult> RunAsync(string folder, string file, params IEnumerable<string> arguments)
        => RunAsync(folder, NoVariables, file, arguments);

    /// <summary>Runs a process to its end with these environment variables besides its own.</summary>
    public static async Task<ProcessResult> RunAsync(
        string folder, IReadOnlyDictionary<string, string> environment, string file, params IEnumerable<string> arguments)
    {
        using var process = Start(folder, environment, file, arguments);
        return await process.WaitAsync();
    }

    /// <summary>Waits until the process has written <paramref name="text"/> to either stream.</summary>
    public async Task WaitForAsync(string text)
    {
        while (!Seen().Contains(text, StringComparison.Ordinal))
        {
            Assert.False(_process.HasExited, $"The process ended before it wrote '{text}': {Seen()}");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Sends what a terminal sends on Ctrl-C.</summary>
    public void Interrupt() => Signal("INT");

    /// <summary>Asks the process to end and gives it a few seconds.</summary>
    public void Terminate()
    {
        if (_process.HasExited) return;
        Signal("TERM");
        _process.WaitForExit(TimeSpan.FromSeconds(10));
    }

    /// <summary>Ends the process as a power cut would, with no chance to clean up.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Waits for the end of the process.</summary>
    public async Task<ProcessResult> WaitAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
            throw;
        }

        return new ProcessResult(_process.ExitCode, await _out, await _error);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private void Signal(string name)
    {
        using var kill = Process.Start("kill", ["-" + name, _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private async Task<string> CollectAsync(StreamReader reader)
    {
        var all = new StringBuilder();
        var buffer = new char[4096];
        while (await reader.ReadAsync(buffer.AsMemory()) is var count and > 0)
        {
            all.Append(buffer, 0, count);
            lock (_seen) _seen.Append(buffer, 0, count);
        }

        return all.ToString();
    }

    private string Seen()
    {
        lock (_seen) return _seen.ToString();
    }
}
