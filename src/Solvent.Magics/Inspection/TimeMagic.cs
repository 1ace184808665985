using Solvent.Commands.Views;
using Solvent.Kernel;

namespace Solvent.Magics.Inspection;

/// <summary><c>#!time</c>.</summary>
internal sealed class TimeMagic : ICellMagicCommand
{
    public string Name => "time";

    public string Description => "Tell how long the rest of the cell takes, in wall-clock and processor time.";

    public async Task InvokeAsync(MagicInvocation invocation, Func<Task<CellResult>> rest, CancellationToken cancellationToken)
    {
        InspectionArguments.RequireNone(invocation, Name);
        var result = await rest();
        var view = new ResultView(
            null, [new FactsBlock([new Fact("wall", ViewFormat.Duration(result.Duration)), new Fact("processor", ViewFormat.Duration(result.Cpu))])]);
        invocation.Output.Display(ViewBundle.Of(view));
    }
}
