using Solvent.Tables;

namespace Solvent.Commands.Datasets;

/// <summary>A column of <see cref="DatasetOpenPayload"/>.</summary>
internal sealed record DatasetOpenColumn(string Name, string Type, ColumnKind Kind);
