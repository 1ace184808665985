using Solvent.Commands.Views;
using Solvent.Kernel;

namespace Solvent.Magics.Inspection;

/// <summary><c>#!lsmagic</c>.</summary>
internal sealed class ListMagic : IMagicCommand
{
    public string Name => "lsmagic";

    public string Description => "List the magic commands.";

    public Task InvokeAsync(MagicInvocation invocation, CancellationToken cancellationToken)
    {
        InspectionArguments.RequireNone(invocation, Name);
        var commands = invocation.Session.MagicCommands.Commands.Select(command => new Fact($"#!{command.Name}", command.Description));
        invocation.Output.Display(ViewBundle.Of(new ResultView(null, [new FactsBlock([.. commands])])));
        return Task.CompletedTask;
    }
}
