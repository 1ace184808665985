using System.Reflection;

namespace Solvent.Jupyter;

/// <summary>The command that starts the very tool that runs now.</summary>
public static class ToolCommand
{
    /// <summary>
    /// The executable: the shim of a .NET tool or a published program; <c>dotnet</c> with the assembly where the tool was started so.
    /// </summary>
    public static IReadOnlyList<string> Current()
    {
        var process = Environment.ProcessPath!;
        return Path.GetFileNameWithoutExtension(process).Equals("dotnet", StringComparison.OrdinalIgnoreCase)
            ? [process, Assembly.GetEntryAssembly()!.Location]
            : [process];
    }
}
