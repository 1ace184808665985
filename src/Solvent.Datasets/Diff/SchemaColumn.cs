namespace Solvent.Datasets;

/// <summary>A column that only one of two versions has.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type in SQL terms: <c>BIGINT</c>, <c>VARCHAR</c>, …</param>
public sealed record SchemaColumn(string Name, string Type);
