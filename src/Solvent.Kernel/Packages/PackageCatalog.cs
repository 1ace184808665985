using System.Xml;
using System.Xml.Linq;
using NuGet.Common;
using NuGet.Protocol.Core.Types;
using NuGet.Versioning;

namespace Solvent.Kernel.Packages;

/// <summary>Names and versions of packages for an editor: those that are on this machine, and what the sources say quickly.</summary>
internal sealed class PackageCatalog(PackageFeeds feeds)
{
    private const int MostNames = 50;

    // Somebody waits at the keyboard.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(800);

    /// <summary>The packages in the global packages folder whose names start with <paramref name="start"/>, as their authors write them.</summary>
    public IReadOnlyList<string> Names(string start)
    {
        if (!IsName(start) || !Directory.Exists(feeds.GlobalFolder)) return [];
        return
        [
            .. Directory.EnumerateDirectories(feeds.GlobalFolder, start.ToLowerInvariant() + "*")
                .Order(StringComparer.Ordinal)
                .Take(MostNames)
                .Select(Written),
        ];
    }

    /// <summary>The versions of a package, newest first: of the sources that answer at once, and of this machine.</summary>
    public async Task<IReadOnlyList<string>> VersionsAsync(string name, CancellationToken cancellationToken)
    {
        if (name.Length == 0 || !IsName(name)) return [];
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        using var cache = new SourceCacheContext();
        var answers = feeds.Sources.Select(source => Task.Run(() => AskAsync(source, name, cache, patience.Token), CancellationToken.None)).ToList();
        // A source may not notice that its time is over.
        await Task.WhenAny(Task.WhenAll(answers), Task.Delay(Patience, cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();
        return
        [
            .. answers.Where(answer => answer.IsCompletedSuccessfully).SelectMany(answer => answer.Result)
                .Concat(Installed(name))
                .Distinct()
                .OrderBy(version => version.IsPrerelease)
                .ThenByDescending(version => version)
                .Select(version => version.ToNormalizedString()),
        ];
    }

    // Other characters would lead out of the folder.
    private static bool IsName(string text) => text.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_');

    private static async Task<IReadOnlyList<NuGetVersion>> AskAsync(SourceRepository source, string name, SourceCacheContext cache, CancellationToken cancellationToken)
    {
        try
        {
            var packages = await source.GetResourceAsync<FindPackageByIdResource>(cancellationToken);
            return packages is null ? [] : [.. await packages.GetAllVersionsAsync(name, cache, NullLogger.Instance, cancellationToken)];
        }
        catch (Exception exception) when (exception is FatalProtocolException or HttpRequestException or IOException or OperationCanceledException)
        {
            return [];
        }
    }

    private IEnumerable<NuGetVersion> Installed(string name)
    {
        var folder = Path.Combine(feeds.GlobalFolder, name.ToLowerInvariant());
        if (!Directory.Exists(folder)) yield break;
        foreach (var version in Directory.EnumerateDirectories(folder))
        {
            if (NuGetVersion.TryParse(Path.GetFileName(version), out var parsed)) yield return parsed;
        }
    }

    // Folders are named in lower case.
    private static string Written(string folder)
    {
        var name = Path.GetFileName(folder);
        try
        {
            var specification = Directory.EnumerateDirectories(folder).Select(version => Path.Combine(version, name + ".nuspec")).FirstOrDefault(File.Exists);
            if (specification is null) return name;
            using var reader = XmlReader.Create(specification);
            return XElement.Load(reader).Descendants().FirstOrDefault(element => element.Name.LocalName == "id")?.Value ?? name;
        }
        catch (Exception exception) when (exception is IOException or XmlException or UnauthorizedAccessException)
        {
            return name;
        }
    }
}
