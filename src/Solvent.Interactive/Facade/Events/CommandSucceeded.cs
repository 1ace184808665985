using Microsoft.DotNet.Interactive.Commands;

namespace Microsoft.DotNet.Interactive.Events;

/// <summary>A command was carried out.</summary>
public sealed class CommandSucceeded(KernelCommand command) : KernelEvent(command);
