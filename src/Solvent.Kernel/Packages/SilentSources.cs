using System.Collections.Concurrent;
using NuGet.Configuration;

namespace Solvent.Kernel.Packages;

/// <summary>
/// The package sources that did not answer when they were last asked, and why. They are not asked again until a package is wanted that no
/// other source has: a notebook may name a feed that is long gone.
/// </summary>
internal sealed class SilentSources
{
    private readonly ConcurrentDictionary<string, string> _causes = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, string> _told = new(StringComparer.OrdinalIgnoreCase);

    public int Count => _causes.Count;

    /// <summary>Why a source did not answer, or <see langword="null"/> when it did or was not asked.</summary>
    public string? CauseOf(string source) => _causes.GetValueOrDefault(source);

    public bool Contains(PackageSource source) => _causes.ContainsKey(source.Source);

    public void Add(PackageSource source, Exception exception) => _causes[source.Source] = Innermost(exception).Message.TrimEnd('.');

    public void Clear()
    {
        _causes.Clear();
        _told.Clear();
    }

    /// <summary>A sentence for each source that no sentence was made for yet.</summary>
    public IReadOnlyList<string> Tell() =>
    [
        .. _causes.Where(silent => _told.TryAdd(silent.Key, silent.Value)).OrderBy(silent => silent.Key, StringComparer.Ordinal)
            .Select(silent => $"The package source '{silent.Key}' does not answer ({silent.Value}); what the other sources and this machine have was taken."),
    ];

    private static Exception Innermost(Exception exception)
    {
        while (exception.InnerException is { } inner) exception = inner;
        return exception;
    }
}
