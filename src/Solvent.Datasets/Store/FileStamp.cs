namespace Solvent.Datasets;

/// <summary>What the file system says about a file without reading it; two different stamps mean that the file was changed or replaced.</summary>
/// <param name="Length">Size in bytes.</param>
/// <param name="ModifiedTicks">Last write, in 100 ns ticks UTC.</param>
/// <param name="CreatedTicks">Creation, in 100 ns ticks UTC; a replacement that keeps size and write time still differs here.</param>
internal sealed record FileStamp(long Length, long ModifiedTicks, long CreatedTicks)
{
    /// <summary>The stamp of a file, or <see langword="null"/> when there is none.</summary>
    /// <exception cref="SolventException">As <see cref="Of"/>.</exception>
    public static FileStamp? TryRead(string path) => Of(new FileInfo(path));

    /// <summary>The stamp of a file, or of the file that a link leads to; <see langword="null"/> when there is none.</summary>
    /// <exception cref="SolventException"><c>special-file</c> for a pipe, a socket or a device: reading it might never end. <c>read-failed</c> for a link that leads nowhere.</exception>
    public static FileStamp? Of(FileInfo file)
    {
        var target = Target(file);
        if (target is { Exists: true, Length: 0 } && SpecialFile.KindOf(target.FullName) is { } kind) throw SpecialFile.Refusal(file.FullName, kind);
        return target.Exists ? new FileStamp(target.Length, target.LastWriteTimeUtc.Ticks, target.CreationTimeUtc.Ticks) : null;
    }

    /// <summary>The stamp of a file that has to exist.</summary>
    /// <exception cref="SolventException"><c>file-not-found</c>; and as <see cref="Of"/>.</exception>
    public static FileStamp Read(string path) => TryRead(path) ?? throw NotFound(path);

    /// <summary>What a symbolic link leads to: its own size and times say nothing about the content.</summary>
    private static FileInfo Target(FileInfo file)
    {
        try
        {
            return !file.Exists || !file.Attributes.HasFlag(FileAttributes.ReparsePoint) ? file : new FileInfo(file.ResolveLinkTarget(returnFinalTarget: true)!.FullName);
        }
        catch (IOException exception)
        {
            throw new SolventException("read-failed", $"Cannot follow the link '{file.FullName}': {exception.Message}", exception)
            {
                File = file.FullName,
                Hint = "Check where the link leads.",
            };
        }
    }

    private static SolventException NotFound(string path)
    {
        var folder = Path.GetDirectoryName(path) ?? path;
        var siblings = Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)) : [];
        return new SolventException("file-not-found", $"There is no file '{path}'.")
        {
            File = path,
            Hint = NearestName.Suggestion(Path.GetFileName(path), siblings) ?? "Check the path; it is relative to the current directory.",
        };
    }
}
