namespace Solvent.Datasets;

/// <summary>One statistic of a label that measures.</summary>
/// <param name="Name"><c>mean</c>, <c>5 %</c>, <c>25 %</c>, <c>median</c>, <c>75 %</c> or <c>95 %</c>.</param>
/// <param name="Old">Its value in the first version, seconds since 1970 for a timestamp; <see langword="null"/> without values.</param>
/// <param name="New">Its value in the second version.</param>
public sealed record LabelStatistic(string Name, double? Old, double? New);
