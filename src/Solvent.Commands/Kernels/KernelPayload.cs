using Solvent.Jupyter;

namespace Solvent.Commands.Kernels;

/// <summary>An installed kernel, for <c>--json</c>.</summary>
internal sealed record KernelPayload(string Name, string DisplayName, string Folder, IReadOnlyList<string> Command)
{
    public static KernelPayload From(Kernelspec spec) => new(spec.Name, spec.DisplayName, spec.Folder, spec.Command);
}
