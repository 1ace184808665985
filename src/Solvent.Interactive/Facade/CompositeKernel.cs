using Solvent.Kernel;
using Microsoft.DotNet.Interactive.CSharp;

namespace Microsoft.DotNet.Interactive;

/// <summary>The kernel of a notebook: all its languages.</summary>
public sealed class CompositeKernel : Kernel
{
    private static readonly string[] Others = ["sql", "value", "html", "javascript", "markdown", "mermaid"];

    internal CompositeKernel(KernelSession session)
        : base(".NET", session)
    {
    }

    /// <inheritdoc/>
    public override CompositeKernel? ParentKernel => null;

    /// <summary>The languages.</summary>
    public IEnumerable<Kernel> ChildKernels => Others.Select(name => (Kernel)new LanguageKernel(name, Session)).Prepend(new CSharpKernel(Session));

    /// <summary>The language that C# is without saying so.</summary>
    public string DefaultKernelName { get; } = "csharp";
}
