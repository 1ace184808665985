using NuGet.Configuration;
using NuGet.Protocol;
using NuGet.Protocol.Core.Types;

namespace Solvent.Kernel.Packages;

/// <summary>Where packages come from and are kept: the user's NuGet.config, and the sources that the notebook adds to it.</summary>
internal sealed class PackageFeeds
{
    private readonly string _workingDirectory;
    private readonly List<SourceRepository> _sources;
    private readonly HashSet<string> _locations = new(StringComparer.OrdinalIgnoreCase);

    private PackageFeeds(string workingDirectory, ISettings settings)
    {
        _workingDirectory = workingDirectory;
        GlobalFolder = SettingsUtility.GetGlobalPackagesFolder(settings);
        FallbackFolders = SettingsUtility.GetFallbackPackageFolders(settings);
        Mapping = PackageSourceMapping.GetPackageSourceMapping(settings);
        Settings = settings;
        _sources = [.. PackageSourceProvider.LoadPackageSources(settings).Where(source => source.IsEnabled).Select(Open)];
        foreach (var source in _sources) _locations.Add(source.PackageSource.Source);
    }

    public ISettings Settings { get; }

    public string GlobalFolder { get; }

    public IReadOnlyList<string> FallbackFolders { get; }

    public PackageSourceMapping Mapping { get; }

    public IReadOnlyList<SourceRepository> Sources => _sources;

    public SilentSources Silent { get; } = new();

    /// <summary>Reads the configuration that holds for <paramref name="workingDirectory"/>: from there upward, then the user's, then the machine's.</summary>
    public static PackageFeeds Load(string workingDirectory)
    {
        try
        {
            return new PackageFeeds(workingDirectory, NuGet.Configuration.Settings.LoadDefaultSettings(workingDirectory));
        }
        catch (NuGetConfigurationException exception)
        {
            throw new SolventException("package-configuration-invalid", $"The NuGet configuration cannot be read: {exception.Message}", exception)
            {
                Hint = "Correct the named NuGet.config; until then no package can be resolved.",
            };
        }
    }

    /// <summary>Adds a feed address or a folder (absolute, or relative to the working directory) after the configured sources.</summary>
    public void Add(string location)
    {
        var source = Normalize(location.Trim());
        if (_locations.Add(source)) _sources.Add(Open(new PackageSource(source)));
    }

    private static SourceRepository Open(PackageSource source) => Repository.Factory.GetCoreV3(source);

    private string Normalize(string location)
    {
        if (Uri.TryCreate(location, UriKind.Absolute, out var address) && address.Scheme is "http" or "https") return location;
        var folder = address is { IsFile: true }
            ? address.LocalPath
            : Path.GetFullPath(location, _workingDirectory);
        if (location.Length > 0 && Directory.Exists(folder)) return folder;
        throw new SolventException("package-directive-invalid", $"The package source '{location}' is neither a web address nor a folder that exists.")
        {
            Hint = $"Write an address (#i \"nuget: https://…/index.json\") or a folder; a relative one is looked for in '{_workingDirectory}'.",
        };
    }
}
