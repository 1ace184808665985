using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Solvent.Runner;

/// <summary>A process of Solvent that runs one notebook for this one.</summary>
internal sealed class SolventProcess : IDisposable
{
    private const int KeptErrorCharacters = 4000;

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task _errors;
    private readonly StringBuilder _lastErrors = new();

    private SolventProcess(Process process, Action<string>? onLine)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _errors = FollowAsync(process.StandardError, onLine);
    }

    /// <summary>Starts <c>solvent run</c>.</summary>
    /// <param name="command">How Solvent is started: the program and its first arguments.</param>
    /// <param name="notebook">The notebook.</param>
    /// <param name="request">The file with the request.</param>
    /// <param name="environment">Variables of its environment, besides those of this process.</param>
    /// <param name="onLine">Told what it says while it runs.</param>
    /// <exception cref="SolventException"><c>process-failed</c> when it cannot be started.</exception>
    public static SolventProcess Run(
        IReadOnlyList<string> command, string notebook, string request, IReadOnlyDictionary<string, string>? environment = null, Action<string>? onLine = null)
    {
        var start = new ProcessStartInfo(command[0], [.. command.Skip(1), "run", notebook, "--request", request, "--json"])
        {
            WorkingDirectory = Path.GetDirectoryName(notebook)!,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal)) start.Environment[name] = value;
        try
        {
            return new SolventProcess(Process.Start(start)!, onLine);
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new SolventException("process-failed", $"Cannot start '{command[0]}': {exception.Message}", exception) { Hint = "Check that Solvent is installed: solvent --version." };
        }
    }

    /// <summary>How this process starts another one of its kind.</summary>
    public static IReadOnlyList<string> Command()
    {
        var program = Environment.ProcessPath!;
        return Path.GetFileNameWithoutExtension(program) == "dotnet" ? [program, Environment.GetCommandLineArgs()[0]] : [program];
    }

    /// <summary>Asks the run to stop by a rule.</summary>
    public void Stop(string rule)
    {
        try
        {
            _process.StandardInput.WriteLine(rule);
            _process.StandardInput.Flush();
        }
        catch (IOException)
        {
            // It has ended meanwhile.
        }
    }

    /// <summary>Interrupts the run.</summary>
    public void Interrupt()
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended meanwhile.
        }
    }

    /// <summary>Waits for its end; when the token is cancelled the run is interrupted first, and after a while the process ended.</summary>
    public async Task<ProcessOutcome> WaitAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        using (cancellationToken.Register(() =>
        {
            Interrupt();
            _ = KillAfterAsync(patience);
        }))
        {
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        await _errors;
        return ProcessOutcome.Read(_process.ExitCode, await _output, _lastErrors.ToString());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private async Task KillAfterAsync(TimeSpan patience)
    {
        await Task.Delay(patience);
        try
        {
            if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It was waited for, and is no more.
        }
    }

    private async Task FollowAsync(StreamReader errors, Action<string>? onLine)
    {
        while (await errors.ReadLineAsync() is { } line)
        {
            onLine?.Invoke(line);
            _lastErrors.AppendLine(line);
            if (_lastErrors.Length > 2 * KeptErrorCharacters) _lastErrors.Remove(0, _lastErrors.Length - KeptErrorCharacters);
        }
    }
}
