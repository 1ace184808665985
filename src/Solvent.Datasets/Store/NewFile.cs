using System.Runtime.InteropServices;

namespace Solvent.Datasets;

/// <summary>Publishes a complete file under a name that nobody has taken yet; of several processes that try at once, one succeeds.</summary>
internal static partial class NewFile
{
    /// <summary>Creates <paramref name="target"/> with <paramref name="content"/>, whole or not at all; false when it exists.</summary>
    public static async Task<bool> TryCreateAsync(string temporary, string target, byte[] content, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await file.WriteAsync(content, cancellationToken);
                file.Flush(flushToDisk: true);
            }

            return TryPublish(temporary, target);
        }
        catch (Exception exception)
        {
            if (AtomicFile.WriteFailure(target, exception) is { } failure) throw failure;
            throw;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static bool TryPublish(string temporary, string target)
    {
        if (!OperatingSystem.IsWindows())
        {
            // File.Move without overwrite looks and then renames, which two processes can do at once; a hard link cannot replace a file.
            if (Link(temporary, target) == 0) return true;
            if (File.Exists(target)) return false;
            // The file system has no hard links; the look before the rename is all that is left.
        }

        try
        {
            File.Move(temporary, target, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(target))
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int Link(string existing, string created);
}
