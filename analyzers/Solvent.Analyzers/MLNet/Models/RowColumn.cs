using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers.MLNet.Models;

/// <summary>A column that a member of a class of rows stands for.</summary>
/// <param name="Name">The name of the column.</param>
/// <param name="Member">The field or property.</param>
internal sealed record RowColumn(string Name, ISymbol Member);
