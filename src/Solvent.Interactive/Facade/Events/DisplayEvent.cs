using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Formatting;
using Solvent.Interactive.Formatting;
using Solvent.Kernel.Formatting;
using Solvent.Notebooks;

namespace Microsoft.DotNet.Interactive.Events;

/// <summary>A value that is to be shown.</summary>
public abstract class DisplayEvent(object? value, KernelCommand? command, IReadOnlyCollection<FormattedValue>? formattedValues, string? valueId)
    : KernelEvent(command)
{
    /// <summary>The value.</summary>
    public object? Value { get; } = value;

    /// <summary>How it looks.</summary>
    public IReadOnlyCollection<FormattedValue> FormattedValues { get; } = formattedValues ?? [];

    /// <summary>What the display is called, to update it.</summary>
    public string? ValueId { get; } = valueId;

    private protected MimeBundle Bundle(IDisplaySink sink)
        => FormattedValues.Count > 0 ? InteractiveDisplay.Bundle(FormattedValues) : sink.Formatters.Format(Value);

    private protected string Text => string.Concat(FormattedValues.Select(formatted => formatted.Value));
}
