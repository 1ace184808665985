using System.CommandLine;
using Solvent.Jupyter;

namespace Solvent.Commands.Kernels;

/// <summary>The options that say whom a kernel is installed for.</summary>
internal sealed class KernelPlaceOptions
{
    private readonly Option<bool> _user = new("--user") { Description = "For you. This is the default." };
    private readonly Option<bool> _system = new("--system") { Description = "For all users of this machine." };
    private readonly Option<bool> _environment = new("--sys-prefix") { Description = "For the Python environment that is active in this shell." };
    private readonly Option<string?> _prefix = new("--prefix") { Description = "For the installation or the Python environment in this folder.", HelpName = "folder" };

    public void AddTo(Command command)
    {
        command.Add(_user);
        command.Add(_system);
        command.Add(_environment);
        command.Add(_prefix);
    }

    /// <summary>The folder that holds the kernelspecs.</summary>
    public string Folder(ParseResult arguments, CommandHost host)
    {
        var prefix = arguments.GetValue(_prefix);
        KernelspecPlace[] places =
        [
            .. arguments.GetValue(_user) ? [KernelspecPlace.User] : Array.Empty<KernelspecPlace>(),
            .. arguments.GetValue(_system) ? [KernelspecPlace.System] : Array.Empty<KernelspecPlace>(),
            .. arguments.GetValue(_environment) ? [KernelspecPlace.Environment] : Array.Empty<KernelspecPlace>(),
        ];
        if (places.Length + (prefix is null ? 0 : 1) > 1)
        {
            throw new SolventException("wrong-usage", "A kernel has one place.")
            {
                Hint = "Give only one of '--user', '--system', '--sys-prefix' and '--prefix'.",
                ExitCode = SolventException.WrongUsage,
            };
        }

        return prefix is not null ? KernelspecFolders.Under(host.FullPath(prefix)) : KernelspecFolders.Of(places is [var place] ? place : KernelspecPlace.User);
    }
}
