using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive.Events;

/// <summary>An error that is to be shown.</summary>
public sealed class ErrorProduced(
    string message, KernelCommand? command, IReadOnlyCollection<FormattedValue>? formattedValues = null, string? valueId = null)
    : DisplayEvent(message, command, formattedValues, valueId)
{
    /// <summary>What went wrong.</summary>
    public string Message { get; } = message;

    internal override void Show()
    {
        Console.Error.WriteLine(Message);
    }
}
