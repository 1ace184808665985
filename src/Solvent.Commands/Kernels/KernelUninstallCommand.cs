using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Jupyter;

namespace Solvent.Commands.Kernels;

/// <summary><c>kernel uninstall</c>.</summary>
internal sealed class KernelUninstallCommand : SolventCommand
{
    private readonly KernelPlaceOptions _place = new();
    private readonly Option<string?> _name = new("--name") { Description = $"The name it was installed with; {KernelspecInstaller.DefaultName} by default.", HelpName = "name" };

    public KernelUninstallCommand()
        : base("uninstall", "Remove the kernel from Jupyter. A kernel whose place it had taken comes back.")
    {
        _place.AddTo(this);
        Add(_name);
    }

    public override IReadOnlyList<string> Examples => ["kernel uninstall", "kernel uninstall --name .net-csharp"];

    public override Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var name = arguments.GetValue(_name) ?? KernelspecInstaller.DefaultName;
        var folder = _place.Folder(arguments, host);
        var spec = KernelspecInstaller.Find([folder]).FirstOrDefault(spec => spec.Name == name) ?? throw NotInstalled(name, folder);
        KernelspecInstaller.Uninstall(spec);
        return Task.FromResult(new ResultView(null, [new VerdictBlock("removed", ViewTone.Good, $"{spec.Name} from {spec.Folder}")], KernelPayload.From(spec)));
    }

    private static SolventException NotInstalled(string name, string folder)
    {
        var elsewhere = KernelspecInstaller.Find(KernelspecFolders.All());
        return new SolventException("kernel-not-installed", $"No kernel of Solvent is installed as '{name}' in '{folder}'.")
        {
            Hint = elsewhere.Count == 0 ? "No kernel of Solvent is installed in any place that Jupyter looks in."
                : NearestName.Suggestion(name, elsewhere.Select(spec => spec.Name).Where(other => other != name))
                    ?? $"Installed are: {string.Join(", ", elsewhere.Select(spec => spec.Folder))}.",
        };
    }
}
