using Solvent.Commands.Views;
using Solvent.Kernel;

namespace Solvent.Magics.Inspection;

/// <summary><c>#!who</c>.</summary>
internal sealed class WhoMagic : IMagicCommand
{
    public string Name => "who";

    public string Description => "List the names of the variables.";

    public Task InvokeAsync(MagicInvocation invocation, CancellationToken cancellationToken)
    {
        InspectionArguments.RequireNone(invocation, Name);
        var names = invocation.Session.Variables.Select(variable => variable.Name).Order(StringComparer.Ordinal).ToList();
        var text = names.Count == 0
            ? new TextBlock("There are no variables yet.", ViewTone.Muted)
            : new TextBlock(string.Join("  ", names));
        invocation.Output.Display(ViewBundle.Of(new ResultView(null, [text])));
        return Task.CompletedTask;
    }
}
