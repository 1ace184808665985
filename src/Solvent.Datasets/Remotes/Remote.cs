namespace Solvent.Datasets;

/// <summary>A place that versions are exchanged through.</summary>
/// <param name="Name">What commands call it: <c>origin</c>.</param>
/// <param name="Address">Where it is, without secrets: <c>/mnt/share/data</c>, <c>s3://bucket/prefix</c>.</param>
public sealed record Remote(string Name, string Address);
