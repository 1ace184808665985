using System.Text.RegularExpressions;

namespace Solvent.Analyzers.Locations;

/// <summary>
/// Tells paths that exist on one machine only: home folders, drives, shares, mounted disks. Folders that many machines agree on, such as
/// <c>/tmp</c>, <c>/data</c> and <c>/app</c> of containers, <c>C:\Windows</c> or <c>D:\home</c> of Azure App Service, are none.
/// </summary>
internal static class MachinePath
{
    private static readonly Regex Pattern = new(
        """
        ^\s*(file:/{2,3})?(
            [A-Za-z]:(?<rest>[\\/](?![\\/])[^\s<>|"?*]|\\\\[^\\])   # C:\data, C:/data, and C:\\data in a verbatim string
          | /(home|Users|Volumes|media)/[^/\s{}]+(/|$)
          | /root/[^/\s]
          | /mnt/[a-z]/
          | \\\\(?![?.]\\)[A-Za-z0-9][\w.-]*\\[\w$.\ -]+
        )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1));

    private static readonly string[] Agreed = [@"C:\Windows", @"C:\Program Files", @"C:\ProgramData", @"D:\home\"];

    /// <summary>Whether <paramref name="path"/>, of which the end may not be known, is one.</summary>
    public static bool Is(string path)
    {
        if (path.Length < 4 || !(path[0] is '/' or '\\' or ' ' or 'f' || (char.IsLetter(path[0]) && path[1] == ':'))) return false;
        if (!Pattern.IsMatch(path)) return false;
        var normal = path.Trim().Replace('/', '\\');
        return !Array.Exists(Agreed, agreed => normal.StartsWith(agreed, StringComparison.OrdinalIgnoreCase));
    }
}
