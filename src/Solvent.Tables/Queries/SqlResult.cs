namespace Solvent.Tables;

/// <summary>What the statements of an SQL text have returned.</summary>
/// <param name="Table">The rows of the last statement that returns any, or <see langword="null"/> when none does.</param>
/// <param name="IsCut">Whether the statement had more rows than were asked for.</param>
public sealed record SqlResult(Table? Table, bool IsCut);
