using Microsoft.DotNet.Interactive.Commands;

namespace Microsoft.DotNet.Interactive.Events;

/// <summary>An answer of the person in front of the notebook.</summary>
public sealed class InputProduced(string value, KernelCommand command) : KernelEvent(command)
{
    /// <summary>The answer.</summary>
    public string Value { get; } = value;
}
