namespace Solvent.Kernel.Tests.Magics;

/// <summary>Prints before and after the rest of the cell, with its status.</summary>
internal sealed class WrappingMagic : ICellMagicCommand
{
    public string Name => "wrap";

    public string Description => "Prints around the rest of the cell.";

    public async Task InvokeAsync(MagicInvocation invocation, Func<Task<CellResult>> rest, CancellationToken cancellationToken)
    {
        Console.Write("[");
        var result = await rest();
        Console.Write($"{result.Status}]");
    }
}
