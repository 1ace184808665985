using System.Reflection;
using Solvent.Commands.Views;

namespace Solvent.Commands;

/// <summary>The version of Solvent.</summary>
public static class ProductVersion
{
    /// <summary>The version, without the commit of the build.</summary>
    public static string Text
    {
        get
        {
            var version = typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
            // Behind the '+' stands the commit of the build.
            return version.Split('+')[0];
        }
    }

    internal static ResultView View() => new(Text, [], new VersionPayload(Text));

    private sealed record VersionPayload(string Version);
}
