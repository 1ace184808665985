using System.CommandLine;

namespace Solvent.Commands.Kernels;

/// <summary>The commands under <c>kernel</c>.</summary>
internal static class KernelCommands
{
    public static Command Create() => new("kernel", "The Jupyter kernel: install it for notebooks, start it, remove it.")
    {
        new KernelInstallCommand(),
        new KernelListCommand(),
        new KernelStartCommand(),
        new KernelUninstallCommand(),
    };
}
