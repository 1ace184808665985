using System.Collections;

namespace Solvent.Quality;

/// <summary>0-based rows as the 1-based numbers that reports show; nothing is copied.</summary>
internal sealed class RowNumbers(IReadOnlyList<int> rows) : IReadOnlyList<long>
{
    public int Count => rows.Count;

    public long this[int index] => rows[index] + 1L;

    public IEnumerator<long> GetEnumerator()
    {
        foreach (var row in rows) yield return row + 1L;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
