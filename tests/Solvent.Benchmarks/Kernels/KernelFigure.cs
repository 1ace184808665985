namespace Solvent.Benchmarks.Kernels;

/// <summary>One measured figure of a kernel.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Value">The value.</param>
internal sealed record KernelFigure(string Name, string Unit, double Value);
