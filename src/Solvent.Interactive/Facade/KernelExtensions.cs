using Microsoft.DotNet.Interactive.Commands;

namespace Microsoft.DotNet.Interactive;

/// <summary>What notebooks call on kernels.</summary>
public static class KernelExtensions
{
    /// <summary>The language called <paramref name="name"/>, or <see langword="null"/>.</summary>
    public static Kernel? FindKernelByName(this Kernel kernel, string name)
        => FindKernels(kernel, found => found.Name == name).FirstOrDefault();

    /// <summary>The languages that <paramref name="predicate"/> takes.</summary>
    public static IEnumerable<Kernel> FindKernels(this Kernel kernel, Func<Kernel, bool> predicate)
        => new CompositeKernel(kernel.Session).ChildKernels.Where(predicate);

    /// <summary>Executes code as a part of the running cell.</summary>
    public static Task<KernelCommandResult> SubmitCodeAsync(this Kernel kernel, string code) => kernel.SendAsync(new SubmitCode(code));
}
