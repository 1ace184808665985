using Microsoft.DotNet.Interactive.Events;
using Solvent.Kernel;

namespace Microsoft.DotNet.Interactive.Commands;

/// <summary>Executes code as a part of the running cell.</summary>
public sealed class SubmitCode(string code, string? targetKernelName = null) : KernelCommand(targetKernelName)
{
    /// <summary>The code.</summary>
    public string Code { get; } = code;

    internal override async Task<KernelEvent?> RunAsync(Kernel kernel)
    {
        var language = TargetKernelName ?? (kernel is CompositeKernel composite ? composite.DefaultKernelName : kernel.Name);
        await RunningCell.ExecuteAsync(Code, language, "submitted code");
        return null;
    }
}
