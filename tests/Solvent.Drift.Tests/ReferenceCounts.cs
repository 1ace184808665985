using System.Collections.Concurrent;
using System.Globalization;
using Solvent.Drift.Tests;

[assembly: AssemblyFixture(typeof(ReferenceCounts))]

namespace Solvent.Drift.Tests;

/// <summary>Counts the reference values that were matched, file by file, and writes them beside the tests as <c>reference-values.txt</c>.</summary>
public sealed class ReferenceCounts : IDisposable
{
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public void Add(string file, int matched) => _counts.AddOrUpdate(file, matched, (_, before) => before + matched);

    public void Dispose() => File.WriteAllLines(
        Path.Combine(AppContext.BaseDirectory, "reference-values.txt"),
        _counts.OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Key}: {count.Value} values matched ({Reference.Folder})")));
}
