using Solvent.Jupyter.Messages;

namespace Solvent.Jupyter.Processes;

/// <summary>
/// The log of a kernel process, one line an event on standard error. No key and no text of a request stands in it, because servers keep it.
/// </summary>
internal static class KernelLog
{
    // Taken before cells take over the console.
    private static readonly TextWriter Error = Console.Error;

    /// <summary>A message of a client was dropped.</summary>
    public static void Dropped(Channel channel, string reason) => Write($"Dropped a message on {channel.ToString().ToLowerInvariant()}: {reason}.");

    /// <summary>Something has happened that whoever runs the server may want to know.</summary>
    public static void Write(string sentence) => Error.WriteLine($"[solvent kernel] {sentence}");
}
