using System.Collections.Generic;
using System.Linq;

namespace Solvent.Analyzers.Provenance;

/// <summary>Makes facts and sets of facts, each only once, so that they are compared by reference.</summary>
internal sealed class FactTable
{
    // A value that can be more than this is not followed any further.
    private const int MostFacts = 8;

    private readonly Dictionary<Key, Fact> _facts = [];
    private readonly Dictionary<Fact, FactSet> _single = [];
    private readonly Dictionary<Key, FactSet> _sets = [];
    private int _count;

    public FactTable() => UnknownSet = Set(Unknown.Instance);

    public FactSet UnknownSet { get; }

    /// <summary>The fact of type <typeparamref name="T"/> with this content, made by <paramref name="make"/> when it is new.</summary>
    public T Get<T>(Func<T> make, params object?[] content)
        where T : Fact
    {
        var key = new Key(typeof(T), content);
        if (_facts.TryGetValue(key, out var known)) return (T)known;
        var fact = make();
        fact.Id = ++_count;
        _facts.Add(key, fact);
        return fact;
    }

    public FactSet Set(Fact fact)
    {
        if (!_single.TryGetValue(fact, out var set)) _single.Add(fact, set = new FactSet([fact]));
        return set;
    }

    public FactSet Set(IEnumerable<Fact> facts)
    {
        var array = facts.Distinct().OrderBy(fact => fact.Id).ToArray();
        if (array.Length == 0) return FactSet.Empty;
        if (array.Length == 1) return Set(array[0]);
        if (array.Length > MostFacts) return UnknownSet;
        var key = new Key(typeof(FactSet), array);
        if (!_sets.TryGetValue(key, out var set)) _sets.Add(key, set = new FactSet(array));
        return set;
    }

    public FactSet Join(FactSet left, FactSet right)
    {
        if (ReferenceEquals(left, right) || right.IsEmpty) return left;
        if (left.IsEmpty) return right;
        var all = Set(left.Facts.Concat(right.Facts));
        var rows = all.Facts.Where(IsRows).ToList();
        if (rows.Select(RowRelations.Root).Distinct().Count() < 2) return all;

        // One of several sources: which one is not known, but what is made of it is made of the same.
        Fact choice = this.Origin(Set(rows.SelectMany(Choices)));
        return Set(all.Facts.Where(fact => !IsRows(fact)).Concat([choice]));
    }

    private static bool IsRows(Fact fact) => fact is Constant or Computed or Origin or Portion or Scored or Union;

    private static IEnumerable<Fact> Choices(Fact fact) => fact is Origin { Key: FactSet choice, IsEarlier: false } ? choice.Facts : [fact];

    private readonly struct Key(Type type, object?[] content) : IEquatable<Key>
    {
        private readonly Type _type = type;
        private readonly object?[] _content = content;

        public bool Equals(Key other)
        {
            if (_type != other._type || _content.Length != other._content.Length) return false;
            for (var index = 0; index < _content.Length; index++)
            {
                if (!Equals(_content[index], other._content[index])) return false;
            }

            return true;
        }

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode()
        {
            var hash = _type.GetHashCode();
            foreach (var part in _content) hash = unchecked((hash * 31) + (part?.GetHashCode() ?? 0));
            return hash;
        }
    }
}
