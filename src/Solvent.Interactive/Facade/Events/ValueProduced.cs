using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive.Events;

/// <summary>The value of a variable.</summary>
public sealed class ValueProduced(object? value, string name, FormattedValue formattedValue, RequestValue command) : KernelEvent(command)
{
    /// <summary>The value.</summary>
    public object? Value { get; } = value;

    /// <summary>The name of the variable.</summary>
    public string Name { get; } = name;

    /// <summary>The value as text.</summary>
    public FormattedValue FormattedValue { get; } = formattedValue;
}
