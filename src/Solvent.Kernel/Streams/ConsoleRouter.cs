using Solvent.Kernel.Execution;

namespace Solvent.Kernel.Streams;

/// <summary>
/// Takes over the console of the process once, so that what a cell writes reaches that cell, from whichever thread. Outside of cells
/// the console is as it was.
/// </summary>
internal static class ConsoleRouter
{
    private static readonly Lock Gate = new();
    private static TextWriter? s_out;
    private static TextWriter? s_error;
    private static TextReader? s_in;

    /// <summary>Routes the console, also when something else has redirected it since.</summary>
    public static void Install()
    {
        lock (Gate)
        {
            if (!ReferenceEquals(Console.Out, s_out))
            {
                Console.SetOut(new ConsoleWriter(StreamName.Stdout, Console.Out));
                s_out = Console.Out;
            }

            if (!ReferenceEquals(Console.Error, s_error))
            {
                Console.SetError(new ConsoleWriter(StreamName.Stderr, Console.Error));
                s_error = Console.Error;
            }

            if (s_in is null)
            {
                Console.SetIn(new ConsoleReader(new Lazy<TextReader>(() => new StreamReader(Console.OpenStandardInput(), Console.InputEncoding))));
                s_in = Console.In;
                CrashGuard.Install();
            }
        }
    }
}
