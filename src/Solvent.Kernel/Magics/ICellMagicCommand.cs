namespace Solvent.Kernel;

/// <summary>A magic command that wraps the execution of the cell below it: <c>#!time</c>.</summary>
public interface ICellMagicCommand : IMagicCommand
{
    /// <summary>Runs the command around the rest of the cell.</summary>
    /// <param name="invocation">How the command was called.</param>
    /// <param name="rest">Executes the rest of the cell; call it once. A failure is in its result and is not thrown.</param>
    /// <param name="cancellationToken">Signalled when the user interrupts the cell.</param>
    Task InvokeAsync(MagicInvocation invocation, Func<Task<CellResult>> rest, CancellationToken cancellationToken);

    /// <inheritdoc/>
    Task IMagicCommand.InvokeAsync(MagicInvocation invocation, CancellationToken cancellationToken)
        => throw new InvalidOperationException($"#!{Name} wraps a cell and is invoked with the rest of it.");
}
