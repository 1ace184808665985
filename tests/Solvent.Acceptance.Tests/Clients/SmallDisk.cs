namespace Solvent.Acceptance.Tests.Clients;

/// <summary>A file system that is soon full.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string _folder;

    private SmallDisk(string folder) => _folder = folder;

    /// <summary>Mounts a new file system of this size in memory, or skips the test where that is not permitted.</summary>
    public static async Task<SmallDisk> MountAsync(string folder, int kilobytes)
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess) Assert.Skip("Mounting a small disk needs Linux and root.");
        Directory.CreateDirectory(folder);
        var mount = await ClientProcess.RunAsync("/", "mount", "-t", "tmpfs", "-o", $"size={kilobytes}k", "tmpfs", folder);
        if (mount.ExitCode != 0) Assert.Skip($"Mounting a small disk is not permitted here: {mount.Error.Trim()}");
        return new SmallDisk(folder);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        using var unmount = System.Diagnostics.Process.Start("umount", ["-l", _folder]);
        unmount.WaitForExit();
    }
}
