using System.Text;

namespace Solvent;

/// <summary>
/// Writes files so that a reader, or a process killed at any moment, sees the old content or the new one and nothing between.
/// </summary>
public static class AtomicFile
{
    private const string TemporaryEnd = ".tmp";
    private const int GuidLength = 32;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Replaces the content of <paramref name="path"/> with <paramref name="text"/> in UTF-8 without a byte order mark.</summary>
    /// <exception cref="SolventException"><c>disk-full</c> or <c>write-failed</c>, naming the file; its old content is untouched.</exception>
    public static Task WriteAllTextAsync(string path, string text, CancellationToken cancellationToken = default)
        => WriteAsync(path, (stream, token) => stream.WriteAsync(Utf8.GetBytes(text), token).AsTask(), cancellationToken);

    /// <summary>Replaces the content of <paramref name="path"/> with what <paramref name="write"/> produces.</summary>
    /// <exception cref="SolventException"><c>disk-full</c> or <c>write-failed</c>, naming the file; its old content is untouched.</exception>
    public static Task WriteAsync(string path, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken = default)
        => WriteAsync(path, TemporaryFor(path), write, durable: true, cancellationToken);

    /// <summary>As <see cref="WriteAsync(string, Func{Stream, CancellationToken, Task}, CancellationToken)"/>, for a copy of what is kept elsewhere: it need not survive a power cut, and is written sooner.</summary>
    /// <exception cref="SolventException"><c>disk-full</c> or <c>write-failed</c>, naming the file; its old content is untouched.</exception>
    public static Task WriteCopyAsync(string path, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken = default)
        => WriteAsync(path, TemporaryFor(path), write, durable: false, cancellationToken);

    /// <summary>As <see cref="WriteAllTextAsync"/>, for a file in a folder whose every file means something: what a killed process leaves is in another place.</summary>
    /// <param name="path">The file.</param>
    /// <param name="temporary">A path that nobody uses, on the same file system.</param>
    /// <param name="text">The new content.</param>
    /// <param name="cancellationToken">Stops the writing; the file keeps its old content.</param>
    /// <exception cref="SolventException"><c>disk-full</c> or <c>write-failed</c>, naming the file; its old content is untouched.</exception>
    public static Task ReplaceAllTextAsync(string path, string temporary, string text, CancellationToken cancellationToken = default)
        => WriteAsync(path, temporary, (stream, token) => stream.WriteAsync(Utf8.GetBytes(text), token).AsTask(), durable: true, cancellationToken);

    /// <summary>Whether a name is that of a file which a process is writing, or has not finished because it was killed.</summary>
    public static bool IsTemporary(string fileName)
        => fileName.EndsWith(TemporaryEnd, StringComparison.Ordinal)
            && fileName.Length > GuidLength + TemporaryEnd.Length
            && Guid.TryParseExact(fileName.AsSpan(fileName.Length - TemporaryEnd.Length - GuidLength, GuidLength), "N", out _);

    private static string TemporaryFor(string path) => $"{Path.GetFullPath(path)}.{Guid.NewGuid():N}{TemporaryEnd}";

    private static async Task WriteAsync(string path, string temporary, Func<Stream, CancellationToken, Task> write, bool durable, CancellationToken cancellationToken)
    {
        var target = Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await using (var stream = new FileStream(
                temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1 << 16, FileOptions.Asynchronous))
            {
                await write(stream, cancellationToken);
                await stream.FlushAsync(cancellationToken);
                // Without this a power cut after the rename can leave an empty file under the final name.
                if (durable) stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch (Exception exception)
        {
            TryDelete(temporary);
            if (WriteFailure(path, exception) is { } failure) throw failure;
            throw;
        }
    }

    /// <summary>Tells why writing to <paramref name="path"/> failed, or <see langword="null"/> when <paramref name="exception"/> is no failed write.</summary>
    public static SolventException? WriteFailure(string path, Exception exception) => exception switch
    {
        IOException io when IsDiskFull(io) => new SolventException("disk-full", $"There is no space left to write '{path}'.", io)
        {
            File = path,
            Hint = "Free some space, or choose another place to write to. Nothing was changed.",
        },
        IOException or UnauthorizedAccessException => new SolventException("write-failed", $"Cannot write '{path}': {exception.Message}", exception)
        {
            File = path,
            Hint = "Check that the folder exists and that you may write to it. Nothing was changed.",
        },
        _ => null,
    };

    private static bool IsDiskFull(IOException exception)
    {
        const int NoSpace = 28;
        const int FileTooLarge = 27;
        const int QuotaExceeded = 122;
        const int WindowsDiskFull = 112;
        return (exception.HResult & 0xFFFF) is NoSpace or FileTooLarge or QuotaExceeded or WindowsDiskFull;
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The failure that brought us here is the one to report; a left-over temporary file harms nobody.
        }
    }
}
