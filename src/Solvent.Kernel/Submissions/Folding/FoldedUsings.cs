using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Kernel.Submissions.Folding;

/// <summary>The usings of folded cells. They stay in force as those of a submission without code, below all others.</summary>
internal sealed class FoldedUsings
{
    // An alias by its name, which a later one can take; another using by its text.
    private readonly OrderedDictionary<string, string> _usings = new(StringComparer.Ordinal);

    /// <summary>How often there have been new ones.</summary>
    public int Version { get; private set; }

    /// <summary>Adds the usings of a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="declared">The names that it declares, which earlier aliases give way to.</param>
    public void Add(SyntaxTree cell, IEnumerable<string> declared)
    {
        foreach (var name in declared)
        {
            if (_usings.Remove(name)) Version++;
        }

        foreach (var directive in cell.GetCompilationUnitRoot().Usings)
        {
            var text = directive.WithoutTrivia().NormalizeWhitespace().ToString();
            var key = directive.Alias?.Name.Identifier.ValueText ?? text;
            if (_usings.TryGetValue(key, out var known) && known == text) continue;
            _usings.Remove(key);
            _usings.Add(key, text);
            Version++;
        }
    }

    /// <summary>All of them as a script, or <see langword="null"/> when there are none.</summary>
    public string? Script => _usings.Count == 0 ? null : string.Join('\n', _usings.Values);
}
