using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Solvent.Drift;

/// <summary>
/// Runs a command of the shell with the notice as JSON on its standard input, and in its environment <c>SOLVENT_VERDICT</c>, <c>SOLVENT_PREVIOUS_VERDICT</c> and <c>SOLVENT_SUMMARY</c>.
/// </summary>
/// <param name="command">The command, as it is typed in a shell.</param>
/// <param name="workingDirectory">Where it starts.</param>
/// <param name="onLine">Told what it prints.</param>
public sealed class CommandReceiver(string command, string workingDirectory, Action<string>? onLine = null) : IVerdictReceiver
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>How long it may run; then it is ended with all that it has started.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    public async Task ReceiveAsync(WatchNotice notice, CancellationToken cancellationToken)
    {
        using var process = Start(notice);
        var last = "";
        process.OutputDataReceived += (_, line) => Tell(line.Data);
        process.ErrorDataReceived += (_, line) => Tell(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(Timeout);
        try
        {
            await WriteAsync(process, notice.ToJson(), timeout.Token);
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellationToken.ThrowIfCancellationRequested();
            throw Failed(string.Create(CultureInfo.InvariantCulture, $"ran for more than {Timeout.TotalSeconds:0.#} s and was ended"));
        }

        if (process.ExitCode != 0) throw Failed(string.Create(CultureInfo.InvariantCulture, $"ended with exit code {process.ExitCode}{(last.Length == 0 ? "" : $": {last}")}"));

        void Tell(string? line)
        {
            if (string.IsNullOrWhiteSpace(line)) return;
            last = line.Trim();
            onLine?.Invoke(line);
        }
    }

    private Process Start(WatchNotice notice)
    {
        var start = new ProcessStartInfo
        {
            FileName = OperatingSystem.IsWindows() ? "cmd.exe" : "/bin/sh",
            UseShellExecute = false,
            WorkingDirectory = workingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
        };
        if (OperatingSystem.IsWindows()) start.Arguments = $"/d /s /c \"{command}\"";
        else foreach (var argument in new[] { "-c", command }) start.ArgumentList.Add(argument);
        start.Environment["SOLVENT_VERDICT"] = notice.Verdict;
        start.Environment["SOLVENT_PREVIOUS_VERDICT"] = notice.Previous ?? "";
        start.Environment["SOLVENT_SUMMARY"] = notice.Text;
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw Failed($"did not start: {exception.Message}");
        }
    }

    private static async Task WriteAsync(Process process, string json, CancellationToken cancellationToken)
    {
        try
        {
            await process.StandardInput.WriteAsync(json.AsMemory(), cancellationToken);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // A command need not read what it is told.
        }
    }

    private SolventException Failed(string how) => new("watch-command-failed", $"The command '{command}' {how}.")
    {
        Hint = "Try it by hand with the JSON of 'solvent drift watch --once' on its standard input; it is run again with the next check.",
    };
}
