using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive.Events;

/// <summary>A text for the standard output.</summary>
public sealed class StandardOutputValueProduced(
    KernelCommand? command, IReadOnlyCollection<FormattedValue>? formattedValues = null, string? valueId = null)
    : DisplayEvent(null, command, formattedValues, valueId)
{
    internal override void Show()
    {
        Console.Out.Write(Text);
    }
}
