using Solvent.Tables;

namespace Solvent.Commands;

/// <summary>A table and what the user calls it.</summary>
/// <param name="Name">A file, a version or a variable.</param>
/// <param name="Table">The table.</param>
internal sealed record NamedTable(string Name, Table Table);
