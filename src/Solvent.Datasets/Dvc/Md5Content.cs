using System.Security.Cryptography;

namespace Solvent.Datasets;

/// <summary>What a file is called by DVC and by Solvent.</summary>
/// <param name="Md5">MD5 of its bytes, 32 lower-case hexadecimal digits.</param>
/// <param name="Sha256">SHA-256 of its bytes.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Stamp">Its stamp before it was read.</param>
internal sealed record Md5Content(string Md5, ObjectHash Sha256, long Bytes, FileStamp Stamp)
{
    // DVC 2 makes line ends alike within blocks of this size; a pair that a border divides stays as it is.
    private const int BlockSize = 1 << 20;

    /// <exception cref="SolventException"><c>file-not-found</c>, <c>read-failed</c>, <c>file-changed</c>.</exception>
    public static async Task<Md5Content> OfAsync(string path, CancellationToken cancellationToken)
    {
        var stamp = FileStamp.Read(path);
        using var md5 = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await ReadAsync(
            path,
            block =>
            {
                md5.AppendData(block);
                sha.AppendData(block);
            },
            cancellationToken);
        if (FileStamp.TryRead(path) != stamp) throw FileContent.Changed(path);
        return new Md5Content(Convert.ToHexStringLower(md5.GetHashAndReset()), ObjectHash.Read(sha.GetHashAndReset()), stamp.Length, stamp);
    }

    /// <summary>The MD5 that DVC 2 gives a text: that of its bytes with <c>\n</c> in the place of <c>\r\n</c>.</summary>
    /// <exception cref="SolventException"><c>read-failed</c>.</exception>
    public static async Task<string> OfTextAsync(string path, CancellationToken cancellationToken)
    {
        using var md5 = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        await ReadAsync(
            path,
            block =>
            {
                while (block.IndexOf("\r\n"u8) is >= 0 and var end)
                {
                    md5.AppendData(block[..end]);
                    block = block[(end + 1)..];
                }

                md5.AppendData(block);
            },
            cancellationToken);
        return Convert.ToHexStringLower(md5.GetHashAndReset());
    }

    private delegate void BlockReader(ReadOnlySpan<byte> block);

    private static async Task ReadAsync(string path, BlockReader read, CancellationToken cancellationToken)
    {
        await using var file = FileContent.OpenRead(path);
        var block = new byte[BlockSize];
        int length;
        while ((length = await file.ReadAtLeastAsync(block, BlockSize, throwOnEndOfStream: false, cancellationToken)) > 0) read(block.AsSpan(0, length));
    }
}
