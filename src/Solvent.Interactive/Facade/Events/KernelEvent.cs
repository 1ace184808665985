using Microsoft.DotNet.Interactive.Commands;

namespace Microsoft.DotNet.Interactive.Events;

/// <summary>Something that a command has caused.</summary>
public abstract class KernelEvent(KernelCommand? command)
{
    /// <summary>The command.</summary>
    public KernelCommand? Command { get; } = command;

    /// <summary>Shows the event in the running cell, when there is something to show.</summary>
    internal virtual void Show()
    {
    }
}
