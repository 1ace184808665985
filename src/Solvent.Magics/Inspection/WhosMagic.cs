using Solvent.Commands.Views;
using Solvent.Kernel;

namespace Solvent.Magics.Inspection;

/// <summary><c>#!whos</c>.</summary>
internal sealed class WhosMagic : IMagicCommand
{
    public string Name => "whos";

    public string Description => "List the variables with their types and values.";

    public Task InvokeAsync(MagicInvocation invocation, CancellationToken cancellationToken)
    {
        InspectionArguments.RequireNone(invocation, Name);
        var rows = invocation.Session.Variables
            .OrderBy(variable => variable.Name, StringComparer.Ordinal)
            .Select(variable => new ViewCell[] { variable.Name, new ViewCell(TypeName.Of(variable.Type), ViewTone.Muted), ValueSummary.Of(variable.Value) })
            .ToList();
        ViewBlock block = rows.Count == 0
            ? new TextBlock("There are no variables yet.", ViewTone.Muted)
            : new TableBlock([ViewColumn.Text("name"), ViewColumn.Text("type"), ViewColumn.Text("value")], rows);
        invocation.Output.Display(ViewBundle.Of(new ResultView(null, [block])));
        return Task.CompletedTask;
    }
}
