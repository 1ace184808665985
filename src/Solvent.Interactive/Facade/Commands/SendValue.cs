using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive.Commands;

/// <summary>Declares a variable.</summary>
public sealed class SendValue(string name, object? value, FormattedValue? formattedValue = null, string? targetKernelName = null) : KernelCommand(targetKernelName)
{
    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Its value.</summary>
    public object? Value { get; } = value;

    /// <summary>Its value as text.</summary>
    public FormattedValue? FormattedValue { get; } = formattedValue;

    internal override async Task<KernelEvent?> RunAsync(Kernel kernel)
    {
        await kernel.Session.SetVariableAsync(Name, Value ?? FormattedValue?.Value);
        return null;
    }
}
