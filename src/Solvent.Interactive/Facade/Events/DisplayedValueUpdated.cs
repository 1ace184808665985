using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Formatting;
using Solvent.Kernel.Formatting;

namespace Microsoft.DotNet.Interactive.Events;

/// <summary>A value takes the place of one that is shown.</summary>
public sealed class DisplayedValueUpdated(
    object? value, string valueId, KernelCommand? command, IReadOnlyCollection<FormattedValue>? formattedValues = null)
    : DisplayEvent(value, command, formattedValues, valueId)
{
    internal override void Show()
    {
        if (DisplayContext.Current is { } sink) sink.UpdateDisplay(Bundle(sink), ValueId!);
    }
}
