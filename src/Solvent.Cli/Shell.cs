using System.Text;
using Solvent.Cli.Progress;
using Solvent.Cli.Terminal;
using Solvent.Commands;
using Solvent.Commands.Text;
using Solvent.Magics;

namespace Solvent.Cli;

/// <summary>Runs one command line: results go to standard output, errors and progress to standard error.</summary>
internal static class Shell
{
    public static async Task<int> RunAsync(string[] words)
    {
        // A client waits for the kernel, which needs no command tree; and Ctrl-C there stops a cell, not the tool.
        if (words is ["kernel", "start", var connectionFile] && connectionFile[0] != '-') return await KernelProcess.RunAsync(connectionFile);

        using var interruption = new Interruption();
        using var output = OpenOutput();
        using var status = RunProgressLine.IsPossible ? new StatusLine(Console.Error) : null;
        var host = new CommandHost
        {
            OnLine = status is null ? Console.Error.WriteLine : status.WriteLine,
            OnStatus = status is null ? null : status.Show,
            OpenInput = () => new StreamReader(Console.OpenStandardInput()),
        };
        using var bytes = RunProgressLine.IsPossible ? new ByteProgressLine(Console.Error) : null;
        host = words is ["run", ..] ? ForRuns(host) : host with { Progress = bytes };
        if (words is ["kernel", ..]) host = host with { AttachToSession = SolventExtension.Attach };
        var outcome = await CommandTree.Create(CommandSurface.Shell).RunAsync(words, host, interruption.Token);
        (host.RunProgress as IDisposable)?.Dispose();
        bytes?.Dispose();
        status?.Dispose();
        try
        {
            Show(outcome, output);
            output.Flush();
        }
        catch (IOException)
        {
            // The reader of a pipe has gone ('solvent … | head'); there is nobody left to tell.
        }

        return outcome.ExitCode;
    }

    private static CommandHost ForRuns(CommandHost host) => host with
    {
        AttachToSession = SolventExtension.Attach,
        RunProgress = RunProgressLine.IsPossible ? new RunProgressLine(Console.Error) : new RunProgressLog(Console.Error),
    };

    private static StreamWriter OpenOutput()
        => new(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 14) { NewLine = "\n" };

    private static void Show(CommandOutcome outcome, StreamWriter output)
    {
        if (outcome.IsJson)
        {
            output.WriteLine(outcome.Json);
        }
        else
        {
            if (outcome.View is { } view)
            {
                if (TerminalOutput.IsTerminal) TerminalView.Write(view, output);
                else output.WriteLine(PlainText.Render(view));
                // Before the error, so that a log that takes both streams has them in this order.
                output.Flush();
            }

            if (outcome.Error is { } error) ErrorText.Write(error, Console.Error);
        }

        if (outcome.Error is { } failure) ErrorText.WriteDetails(failure, Console.Error);
    }
}
