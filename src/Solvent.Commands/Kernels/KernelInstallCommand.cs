using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Jupyter;

namespace Solvent.Commands.Kernels;

/// <summary><c>kernel install</c>.</summary>
internal sealed class KernelInstallCommand : SolventCommand
{
    private readonly KernelPlaceOptions _place = new();
    private readonly Option<string?> _name = new("--name") { Description = $"The name that notebooks hold; {KernelspecInstaller.DefaultName} by default.", HelpName = "name" };
    private readonly Option<string?> _displayName = new("--display-name") { Description = $"What clients show; {KernelspecInstaller.DefaultDisplayName} by default.", HelpName = "text" };
    private readonly Option<string?> _as = new("--as") { Description = "Take the place of the kernel with this name, such as .net-csharp, so that its notebooks run on Solvent.", HelpName = "name" };

    public KernelInstallCommand()
        : base("install", "Make the C# kernel known to JupyterLab, Notebook, VS Code and every other Jupyter client.")
    {
        _place.AddTo(this);
        Add(_name);
        Add(_displayName);
        Add(_as);
    }

    public override IReadOnlyList<string> Examples => ["kernel install", "kernel install --as .net-csharp", "kernel install --prefix /opt/conda --name csharp"];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var takenOver = arguments.GetValue(_as);
        if (takenOver is not null && arguments.GetValue(_name) is not null)
        {
            throw new SolventException("wrong-usage", "'--as' and '--name' both name the kernel.") { Hint = "Give only one of them.", ExitCode = SolventException.WrongUsage };
        }

        var spec = await KernelspecInstaller.InstallAsync(
            _place.Folder(arguments, host),
            takenOver ?? arguments.GetValue(_name) ?? KernelspecInstaller.DefaultName,
            arguments.GetValue(_displayName) ?? KernelspecInstaller.DefaultDisplayName,
            [.. ToolCommand.Current(), "kernel", "start", "{connection_file}"],
            ProductVersion.Text,
            takesOver: takenOver is not null,
            cancellationToken);
        return new ResultView(
            null,
            [
                new VerdictBlock("installed", ViewTone.Good, $"{spec.Name} in {spec.Folder}"),
                new TextBlock($"Choose \"{spec.DisplayName}\" as the kernel of a notebook."),
            ],
            KernelPayload.From(spec));
    }
}
