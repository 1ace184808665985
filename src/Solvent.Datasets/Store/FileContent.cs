using System.Security.Cryptography;

namespace Solvent.Datasets;

/// <summary>Reads a whole file once, in blocks, and notices when it changes meanwhile.</summary>
internal static class FileContent
{
    private const int BlockSize = 1 << 20;

    /// <summary>The SHA-256 of a file in lower-case hexadecimal.</summary>
    /// <exception cref="SolventException"><c>file-not-found</c>, <c>read-failed</c>, or <c>file-changed</c> when it was written to while it was read.</exception>
    public static Task<string> HashAsync(string path, CancellationToken cancellationToken)
        => ReadAsync(path, consume: null, progress: null, cancellationToken);

    /// <summary>Passes the content to <paramref name="consume"/>, in order and while the hash is computed, and returns the SHA-256.</summary>
    /// <exception cref="SolventException"><c>file-not-found</c>, <c>read-failed</c>, or <c>file-changed</c> when it was written to while it was read.</exception>
    public static async Task<string> ReadAsync(
        string path, Action<ReadOnlyMemory<byte>>? consume, IProgress<CommitProgress>? progress, CancellationToken cancellationToken)
    {
        var before = FileStamp.Read(path);
        long total = 0;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using (var file = OpenRead(path))
        {
            var (block, next) = (new byte[BlockSize], new byte[BlockSize]);
            var length = await file.ReadAtLeastAsync(block, BlockSize, throwOnEndOfStream: false, cancellationToken);
            while (length > 0)
            {
                var content = block.AsMemory(0, length);
                // Hashing, compressing and reading ahead are independent, so each block costs the slowest of the three.
                var consuming = consume is null ? Task.CompletedTask : Task.Run(() => consume(content), cancellationToken);
                var reading = file.ReadAtLeastAsync(next, BlockSize, throwOnEndOfStream: false, cancellationToken).AsTask();
                hash.AppendData(content.Span);
                await Task.WhenAll(consuming, reading);
                total += length;
                // A file that grows as fast as it is read would never end.
                if (total > before.Length) throw Changed(path);
                progress?.Report(new CommitProgress(total, before.Length));
                (block, next, length) = (next, block, await reading);
            }
        }

        if (FileStamp.TryRead(path) != before || total != before.Length) throw Changed(path);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The content of a short file in memory.</summary>
    /// <exception cref="SolventException"><c>file-not-found</c>, <c>read-failed</c>, or <c>file-changed</c> when it does not have the stamp.</exception>
    public static async Task<byte[]> ReadWholeAsync(string path, FileStamp stamp, CancellationToken cancellationToken)
    {
        await using var file = OpenRead(path);
        var content = new byte[stamp.Length];
        var length = await file.ReadAtLeastAsync(content, content.Length, throwOnEndOfStream: false, cancellationToken);
        return length == content.Length && FileStamp.TryRead(path) == stamp ? content : throw Changed(path);
    }

    internal static SolventException Changed(string path) => new("file-changed", $"'{path}' changed while it was read.")
    {
        File = path,
        Hint = "Try again when whatever writes it has finished. Nothing was stored.",
    };

    /// <summary>Opens a file that others may write to, move or remove meanwhile.</summary>
    /// <exception cref="SolventException"><c>read-failed</c>.</exception>
    public static FileStream OpenRead(string path)
    {
        try
        {
            return new FileStream(
                path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0,
                FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SolventException("read-failed", $"Cannot read '{path}': {exception.Message}", exception)
            {
                File = path,
                Hint = "Check that the file exists and that you may read it.",
            };
        }
    }
}
