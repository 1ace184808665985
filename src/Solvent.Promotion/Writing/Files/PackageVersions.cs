using System.Reflection;
using Solvent.Promotion.Serving;

namespace Solvent.Promotion.Writing.Files;

/// <summary>The packages that every project has beside those of its notebook, with the versions that belong to this version of Solvent.</summary>
internal static class PackageVersions
{
    public const string Logging = "Microsoft.Extensions.Logging.Console";
    public const string CommandLine = "System.CommandLine";
    public const string Tests = "xunit.v3";
    public const string Analyzers = "Solvent.Analyzers";

    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        [Logging] = "10.0.15",
        [CommandLine] = "3.0.0",
        [Tests] = "4.0.2",
    };

    /// <summary>The packages of a project in the order of their names.</summary>
    public static IReadOnlyList<PlannedPackage> Of(ProjectShape shape)
    {
        var solvent = shape.Options.PackageVersion ?? Own();
        var packages = shape.Plan.Packages.ToDictionary(package => package.Id, StringComparer.OrdinalIgnoreCase);
        foreach (var (id, version) in Known) packages.TryAdd(id, new PlannedPackage(id, version));
        foreach (var pin in shape.Flow.Pins) packages.TryAdd(pin.Id, pin);
        if (shape.Served is not null) packages.TryAdd(ServiceWriter.OpenApiPackage, new PlannedPackage(ServiceWriter.OpenApiPackage, "10.0.15"));
        foreach (var id in shape.Rooms.Append(Analyzers)) packages.TryAdd(id, new PlannedPackage(id, solvent));
        return [.. packages.Values.OrderBy(package => package.Id, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The version of this assembly, without the commit that a build adds.</summary>
    private static string Own()
        => typeof(PackageVersions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
