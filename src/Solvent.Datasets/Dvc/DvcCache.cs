namespace Solvent.Datasets;

/// <summary>
/// The contents that DVC keeps by their MD5: those of DVC 3 in <c>files/md5/ab/cdef…</c>, those of DVC 2 in <c>ab/cdef…</c>. Lists of the files of folders
/// have the suffix <c>.dir</c>.
/// </summary>
/// <param name="Folder">Full path of the cache.</param>
internal sealed record DvcCache(string Folder)
{
    private const UnixFileMode ReadOnly = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <summary>The file of a content, or <see langword="null"/> when it is in neither layout; the one that its author used is looked at first.</summary>
    public string? TryFind(string name, bool isLegacy)
    {
        var (place, legacy) = (PlaceOf(name), Path.Combine(Folder, name[..2], name[2..]));
        return (isLegacy ? new[] { legacy, place } : [place, legacy]).FirstOrDefault(File.Exists);
    }

    /// <summary>Adds a content unless the cache has it undamaged.</summary>
    /// <param name="write">Writes the content.</param>
    /// <param name="suffix">What follows its MD5 in its name.</param>
    /// <param name="cancellationToken">Stops it; the cache stays as it was.</param>
    /// <returns>The MD5 and the size of the content, and whether it was added.</returns>
    /// <exception cref="SolventException"><c>write-failed</c>, <c>disk-full</c>, and what <paramref name="write"/> throws.</exception>
    public async Task<(string Md5, long Bytes, bool Added)> AddAsync(Func<Stream, CancellationToken, Task> write, string suffix, CancellationToken cancellationToken)
    {
        var temporary = Path.Combine(Folder, $"{Guid.NewGuid():N}.tmp");
        try
        {
            await AtomicFile.WriteAsync(temporary, write, cancellationToken);
            var written = await Md5Content.OfAsync(temporary, cancellationToken);
            var place = PlaceOf(written.Md5 + suffix);
            if (File.Exists(place) && string.Equals((await Md5Content.OfAsync(place, cancellationToken)).Md5, written.Md5, StringComparison.Ordinal)) return (written.Md5, written.Bytes, Added: false);
            Publish(temporary, place);
            return (written.Md5, written.Bytes, Added: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static void Publish(string temporary, string place)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            if (OperatingSystem.IsWindows()) File.SetAttributes(temporary, FileAttributes.ReadOnly);
            else File.SetUnixFileMode(temporary, ReadOnly);
            File.Move(temporary, place, overwrite: true);
        }
        catch (Exception exception)
        {
            if (AtomicFile.WriteFailure(place, exception) is { } failure) throw failure;
            throw;
        }
    }

    private string PlaceOf(string name) => Path.Combine(Folder, "files", "md5", name[..2], name[2..]);
}
