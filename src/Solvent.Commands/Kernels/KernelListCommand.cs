using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Jupyter;

namespace Solvent.Commands.Kernels;

/// <summary><c>kernel list</c>.</summary>
internal sealed class KernelListCommand : SolventCommand
{
    public KernelListCommand()
        : base("list", "List the places where this kernel is installed.")
    {
    }

    public override IReadOnlyList<string> Examples => ["kernel list"];

    public override Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var specs = KernelspecInstaller.Find(KernelspecFolders.All());
        ViewBlock block = specs.Count == 0
            ? new TextBlock("The kernel is not installed. Install it with 'solvent kernel install'.")
            : new TableBlock(
                [ViewColumn.Text("name"), ViewColumn.Text("shown as"), ViewColumn.Text("folder"), ViewColumn.Text("starts")],
                [.. specs.Select(spec => (IReadOnlyList<ViewCell>)[spec.Name, spec.DisplayName, spec.Folder, spec.Command[0]])]);
        return Task.FromResult(new ResultView(null, [block], specs.Select(KernelPayload.From).ToList()));
    }
}
