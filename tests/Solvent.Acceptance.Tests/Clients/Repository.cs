using System.Runtime.CompilerServices;

namespace Solvent.Acceptance.Tests.Clients;

/// <summary>Finds files of the repository that these tests were compiled in.</summary>
internal static class Repository
{
    /// <summary>The full path of a file or folder, given from the root of the repository.</summary>
    public static string Path(params ReadOnlySpan<string> parts)
        => System.IO.Path.Combine([Root(), .. parts]);

    private static string Root([CallerFilePath] string thisFile = "")
        => System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(thisFile)!, "..", "..", ".."));
}
