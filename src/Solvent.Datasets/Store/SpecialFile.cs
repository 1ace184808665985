using System.Runtime.InteropServices;

namespace Solvent.Datasets;

/// <summary>Tells files from what only looks like one. Opening a named pipe waits until somebody writes to it, which may be never.</summary>
internal static partial class SpecialFile
{
    private const int CurrentDirectory = -100;
    private const uint TypeAndMode = 3;
    private const int ModeOffset = 28;
    private const int StructureLength = 256;
    private const int TypeMask = 0xF000;

    /// <summary>What a path leads to, when that is known to be no file with bytes of its own. Only Linux is asked.</summary>
    public static string? KindOf(string path)
    {
        if (!OperatingSystem.IsLinux()) return null;
        var status = new byte[StructureLength];
        if (Status(CurrentDirectory, path, 0, TypeAndMode, status) != 0) return null;
        return (BitConverter.ToUInt16(status, ModeOffset) & TypeMask) switch
        {
            0x1000 => "a named pipe",
            0x2000 or 0x6000 => "a device",
            0xC000 => "a socket",
            _ => null,
        };
    }

    public static SolventException Refusal(string path, string kind) => new("special-file", $"'{path}' is {kind} and has no bytes that could be kept.")
    {
        File = path,
        Hint = "Remove it, or name the files to commit by a pattern that leaves it out, such as 'data/*.csv'.",
    };

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int Status(int folder, string path, int flags, uint mask, [Out] byte[] status);
}
