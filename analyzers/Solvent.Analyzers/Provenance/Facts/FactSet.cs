using System.Collections.Generic;
using System.Linq;

namespace Solvent.Analyzers.Provenance;

/// <summary>
/// All that a value can be on the paths that lead to it. The empty set is a value without meaning here, such as null. Sets with the same
/// facts are the same object, see <see cref="FactTable"/>.
/// </summary>
internal sealed class FactSet(IReadOnlyList<Fact> facts)
{
    public static readonly FactSet Empty = new([]);

    public IReadOnlyList<Fact> Facts { get; } = facts;

    public bool IsEmpty => Facts.Count == 0;

    /// <summary>The only thing that the value can be, or <see langword="null"/>.</summary>
    public Fact? Single => Facts.Count == 1 ? Facts[0] : null;

    public IEnumerable<T> Of<T>()
        where T : Fact => Facts.OfType<T>();

    public bool Has<T>()
        where T : Fact
    {
        foreach (var fact in Facts)
        {
            if (fact is T) return true;
        }

        return false;
    }
}
