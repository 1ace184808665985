using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers.Provenance;

/// <summary>
/// What happens in a body, in the order in which it is first read. Code that is read again, because a loop turns, replaces what was noted
/// for it.
/// </summary>
internal sealed class Trail
{
    private readonly Dictionary<(SyntaxNode, CallPath?), object> _events = [];
    private readonly List<(SyntaxNode, CallPath?)> _order = [];

    public IEnumerable<T> Of<T>() => _order.Select(key => _events[key]).OfType<T>();

    public void Add(SyntaxNode place, CallPath? path, Func<int, object> make)
    {
        var key = (place, path);
        if (!_events.ContainsKey(key)) _order.Add(key);
        _events[key] = make(_order.IndexOf(key));
    }
}
