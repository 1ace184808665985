using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Formatting;
using Solvent.Kernel.Formatting;

namespace Microsoft.DotNet.Interactive.Events;

/// <summary>A value is to be shown.</summary>
public sealed class DisplayedValueProduced(
    object? value, KernelCommand? command, IReadOnlyCollection<FormattedValue>? formattedValues = null, string? valueId = null)
    : DisplayEvent(value, command, formattedValues, valueId)
{
    internal override void Show()
    {
        if (DisplayContext.Current is { } sink) sink.Display(Bundle(sink), ValueId ?? Guid.NewGuid().ToString("N"));
    }
}
