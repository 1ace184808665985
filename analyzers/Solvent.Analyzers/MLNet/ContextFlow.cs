using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers.MLNet;

/// <summary>
/// Where contexts go: from a creation into variables, fields, parameters and results, and from those to calls that draw random
/// numbers. Insensitive to order, so it can be filled by concurrent actions and asked when they are done.
/// </summary>
internal sealed class ContextFlow
{
    private readonly ConcurrentDictionary<object, ConcurrentBag<ISymbol>> _targets = new(NodeComparer.Instance);
    private readonly ConcurrentDictionary<object, ConcurrentBag<RandomUse>> _uses = new(NodeComparer.Instance);

    /// <summary>Notes that <paramref name="source"/>, a symbol or the syntax of a creation, is stored in <paramref name="target"/>.</summary>
    public void AddTarget(object source, ISymbol target) => _targets.GetOrAdd(source, _ => []).Add(target);

    public void AddUse(object source, RandomUse use) => _uses.GetOrAdd(source, _ => []).Add(use);

    /// <summary>The first use in source order that <paramref name="creation"/> reaches, or <see langword="null"/>.</summary>
    public RandomUse? FirstUse(SyntaxNode creation)
    {
        var seen = new HashSet<object>(NodeComparer.Instance) { creation };
        var open = new Queue<object>(seen);
        var found = new List<RandomUse>();
        while (open.Count > 0)
        {
            var node = open.Dequeue();
            if (_uses.TryGetValue(node, out var uses)) found.AddRange(uses);
            if (!_targets.TryGetValue(node, out var targets)) continue;
            foreach (var target in targets)
            {
                if (seen.Add(target)) open.Enqueue(target);
            }
        }

        return found.OrderBy(use => use.Syntax.SyntaxTree.FilePath, StringComparer.Ordinal).ThenBy(use => use.Syntax.SpanStart).FirstOrDefault();
    }

    private sealed class NodeComparer : IEqualityComparer<object>
    {
        public static readonly NodeComparer Instance = new();

        bool IEqualityComparer<object>.Equals(object x, object y)
            => x is ISymbol left && y is ISymbol right ? SymbolEqualityComparer.Default.Equals(left, right) : ReferenceEquals(x, y);

        int IEqualityComparer<object>.GetHashCode(object obj)
            => obj is ISymbol symbol ? SymbolEqualityComparer.Default.GetHashCode(symbol) : System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }
}
