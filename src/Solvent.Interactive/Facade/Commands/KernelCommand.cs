using Microsoft.DotNet.Interactive.Events;
using Solvent;

namespace Microsoft.DotNet.Interactive.Commands;

/// <summary>What a notebook asks of a kernel.</summary>
public abstract class KernelCommand
{
    /// <param name="targetKernelName">The kernel that is meant, when it is not the one that is asked.</param>
    protected KernelCommand(string? targetKernelName = null) => TargetKernelName = targetKernelName;

    /// <summary>The kernel that is meant, when it is not the one that is asked.</summary>
    public string? TargetKernelName { get; set; }

    /// <summary>Carries out the command.</summary>
    /// <returns>What it answers, if it does.</returns>
    internal virtual Task<KernelEvent?> RunAsync(Kernel kernel)
        => throw new SolventException("command-unsupported", $"Solvent does not carry out '{GetType().Name}'.")
        {
            Hint = "It takes SubmitCode, SendValue, RequestValue and RequestInput.",
        };
}
