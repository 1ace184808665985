using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers.MLNet.Models;

/// <summary>A column that a step asks for and that nothing before it has made.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Place">What names it, or the call that asks for it by default.</param>
/// <param name="Columns">The columns that there are.</param>
internal sealed record MissingColumn(string Name, SyntaxNode Place, IReadOnlyCollection<string> Columns)
{
    /// <summary>The column whose name is so much like this one that it is most likely meant; <see langword="null"/> when there is none.</summary>
    public string? Nearest
    {
        get
        {
            var allowed = Math.Max(1, Name.Length / 3);
            return Columns.Select(column => (Column: column, Distance: Distance(column.ToUpperInvariant(), Name.ToUpperInvariant())))
                .Where(candidate => candidate.Distance <= allowed)
                .OrderBy(candidate => candidate.Distance).ThenBy(candidate => candidate.Column, StringComparer.Ordinal)
                .Select(candidate => candidate.Column)
                .FirstOrDefault();
        }
    }

    /// <summary>How many letters have to be put in, taken out or replaced (Levenshtein).</summary>
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[right.Length];
    }
}
