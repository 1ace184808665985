namespace Solvent.Experiments;

/// <summary>One fact about several runs.</summary>
/// <param name="Name">What it is: a parameter, a metric, a dataset, a package, <c>seed</c>, …</param>
/// <param name="Values">A text or a number for each run, in their order; <see langword="null"/> where a run has none.</param>
/// <param name="Differs">Whether the runs differ in it.</param>
public sealed record ComparisonRow(string Name, IReadOnlyList<object?> Values, bool Differs);
