using Solvent.Cli.Terminal;
using Solvent.Jupyter;
using Solvent.Magics;

namespace Solvent.Cli;

/// <summary>The process of a Jupyter kernel.</summary>
internal static class KernelProcess
{
    public static async Task<int> RunAsync(string connectionFile)
    {
        var exitCode = 0;
        try
        {
            await JupyterKernel.RunAsync(Path.GetFullPath(connectionFile), SolventExtension.Attach);
        }
        catch (SolventException failure)
        {
            ErrorText.Write(failure, Console.Error);
            exitCode = failure.ExitCode;
        }

        // Threads that cells have started must not keep the process.
        Environment.Exit(exitCode);
        return exitCode;
    }
}
