using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;
using Solvent.Interactive.Formatting;
using Solvent.Kernel;

namespace Microsoft.DotNet.Interactive;

/// <summary>The execution of the calling cell.</summary>
public sealed class KernelInvocationContext
{
    private readonly List<KernelEvent> _events = [];

    private KernelInvocationContext(Kernel kernel) => HandlingKernel = kernel;

    /// <summary>That of the calling cell, or <see langword="null"/> outside of cells.</summary>
    public static KernelInvocationContext? Current => Kernel.Current is { } kernel ? new KernelInvocationContext(kernel) : null;

    /// <summary>The kernel that runs the cell.</summary>
    public Kernel HandlingKernel { get; }

    /// <summary>Stands for the execution of the cell.</summary>
    public KernelCommand Command { get; } = new SubmitCode(RunningCell.Source ?? "");

    /// <summary>Signalled when the user interrupts the cell.</summary>
    public CancellationToken CancellationToken { get; } = RunningCell.CancellationToken;

    /// <summary>What was published here.</summary>
    public KernelCommandResult Result => new(Command, _events);

    /// <summary>Shows a value.</summary>
    // A method of the class goes before the extension method that every value has in a cell.
    public DisplayedValue Display(object? value, params string[] mimeTypes) => Record(InteractiveDisplay.Display(value, mimeTypes));

    /// <summary>Shows a text that is in the form of <paramref name="mimeType"/> already.</summary>
    public DisplayedValue DisplayAs(string value, string mimeType) => Record(value.DisplayAs(mimeType));

    /// <summary>Shows what an event is about.</summary>
    public void Publish(KernelEvent @event)
    {
        ArgumentNullException.ThrowIfNull(@event);
        _events.Add(@event);
        @event.Show();
    }

    private DisplayedValue Record(DisplayedValue displayed)
    {
        _events.Add(new DisplayedValueProduced(displayed.Value, Command, displayed.FormattedValues, displayed.DisplayId));
        return displayed;
    }
}
