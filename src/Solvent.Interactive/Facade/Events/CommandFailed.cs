using Microsoft.DotNet.Interactive.Commands;

namespace Microsoft.DotNet.Interactive.Events;

/// <summary>A command has failed.</summary>
public sealed class CommandFailed(Exception? exception, KernelCommand command, string? message = null) : KernelEvent(command)
{
    /// <summary>Why.</summary>
    public Exception? Exception { get; } = exception;

    /// <summary>Why, in words.</summary>
    public string Message { get; } = message ?? exception?.Message ?? "The command has failed.";

    internal override void Show() => Console.Error.WriteLine(Message);
}
