using System.Security.Cryptography;
using Solvent.Tables;

namespace Solvent.Drift;

/// <summary>
/// The file of a profile: eight letters, the number of the format, the profile, and the SHA-256 of all that. Whole numbers take as few bytes as they
/// need, fractions eight.
/// </summary>
internal static class ProfileFile
{
    public const int Format = 1;

    private static readonly byte[] Letters = "SLVPROF\n"u8.ToArray();

    public static bool IsProfile(ReadOnlySpan<byte> start) => start.StartsWith(Letters);

    public static byte[] Write(ReferenceProfile profile)
    {
        using var content = new MemoryStream();
        using var writer = new BinaryWriter(content);
        writer.Write(Letters);
        writer.Write7BitEncodedInt(Format);
        writer.Write(profile.Name);
        writer.Write7BitEncodedInt64(profile.Rows);
        writer.Write7BitEncodedInt(profile.Columns.Count);
        foreach (var column in profile.Columns) ColumnProfileFormat.Write(writer, column);
        writer.Flush();
        var bytes = content.ToArray();
        return [.. bytes, .. SHA256.HashData(bytes)];
    }

    /// <exception cref="SolventException"><c>profile-unreadable</c> or <c>profile-too-new</c>, naming the file.</exception>
    public static ReferenceProfile Read(byte[] bytes, string path)
    {
        if (!IsProfile(bytes)) throw Unreadable(path, "is no profile");
        using var content = new MemoryStream(bytes);
        using var reader = new BinaryReader(content);
        try
        {
            reader.ReadBytes(Letters.Length);
            if (reader.Read7BitEncodedInt() is > Format and var format)
            {
                throw new SolventException("profile-too-new", $"'{path}' has format {format} of profiles; this version of Solvent reads up to {Format}.")
                {
                    File = path,
                    Hint = "Update Solvent, or make the profile again with this version.",
                };
            }

            var end = bytes.Length - SHA256.HashSizeInBytes;
            if (end < content.Position || !SHA256.HashData(bytes.AsSpan(0, end)).AsSpan().SequenceEqual(bytes.AsSpan(end))) throw Unreadable(path, "is damaged");
            var name = reader.ReadString();
            var rows = reader.Read7BitEncodedInt64();
            var columns = new ColumnProfile[reader.Read7BitEncodedInt()];
            for (var i = 0; i < columns.Length; i++) columns[i] = ColumnProfileFormat.Read(reader);
            return new ReferenceProfile(name, rows, columns);
        }
        catch (Exception exception) when (exception is EndOfStreamException or FormatException or OverflowException or ArgumentException)
        {
            throw Unreadable(path, "is damaged", exception);
        }
    }

    private static SolventException Unreadable(string path, string what, Exception? cause = null)
        => new("profile-unreadable", $"'{path}' {what}.", cause) { File = path, Hint = "Make it again with 'drift profile'." };
}
