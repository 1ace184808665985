using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using System.Text.Json;

namespace Solvent.Experiments;

/// <summary>
/// The bytes of a journal: a line with the version and the run, then records. A record is its length and CRC-32 (four bytes each, little-endian) and its
/// payload: <c>M</c> and the values of metrics, or <c>J</c> and any other record as JSON. A record that is cut off or damaged was never acknowledged.
/// </summary>
internal static class JournalFormat
{
    public const int FrameBytes = 8;

    private const string Version = "solvent-journal 1 ";
    private const byte Metrics = (byte)'M';
    private const byte Json = (byte)'J';

    /// <summary>The first line.</summary>
    public static byte[] Header(string run) => Encoding.UTF8.GetBytes($"{Version}{run}\n");

    /// <summary>The run that the first line names; <see langword="null"/> when the line is cut off.</summary>
    /// <exception cref="SolventException"><c>store-too-new</c> when a newer Solvent wrote it.</exception>
    public static string? ReadHeader(ReadOnlySpan<byte> bytes, string file, out int length)
    {
        length = bytes.IndexOf((byte)'\n') + 1;
        if (length == 0) return null;
        var line = Encoding.UTF8.GetString(bytes[..(length - 1)]);
        if (line.StartsWith(Version, StringComparison.Ordinal)) return line[Version.Length..];
        throw new SolventException("store-too-new", $"The journal '{file}' is of a format that this Solvent does not know.")
        {
            File = file,
            Hint = "Update Solvent: dotnet tool update --global solvent. Nothing was changed.",
        };
    }

    /// <summary>Writes a record of metrics; returns its length.</summary>
    public static int Write(ref byte[] buffer, IReadOnlyList<KeyValuePair<string, double>> metrics, long? step, long loggedAt)
    {
        var size = FrameBytes + 24;
        for (var i = 0; i < metrics.Count; i++) size += 12 + (3 * metrics[i].Key.Length);
        if (buffer.Length < size) buffer = new byte[Math.Max(size, buffer.Length * 2)];
        var bytes = buffer.AsSpan();
        var at = FrameBytes;
        bytes[at++] = Metrics;
        bytes[at++] = step is null ? (byte)0 : (byte)1;
        BinaryPrimitives.WriteInt64LittleEndian(bytes[at..], step ?? 0);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[(at + 8)..], loggedAt);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[(at + 16)..], metrics.Count);
        at += 20;
        for (var i = 0; i < metrics.Count; i++)
        {
            var (name, value) = metrics[i];
            var length = Encoding.UTF8.GetBytes(name, bytes[(at + 4)..]);
            BinaryPrimitives.WriteInt32LittleEndian(bytes[at..], length);
            at += 4 + length;
            BinaryPrimitives.WriteDoubleLittleEndian(bytes[at..], value);
            at += 8;
        }

        return Frame(bytes, at);
    }

    /// <summary>Writes any other record; returns its length.</summary>
    public static int Write(ref byte[] buffer, JournalRecord record)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(record, JournalJson.Default.JournalRecord);
        var size = FrameBytes + 1 + json.Length;
        if (buffer.Length < size) buffer = new byte[Math.Max(size, buffer.Length * 2)];
        buffer[FrameBytes] = Json;
        json.CopyTo(buffer.AsSpan(FrameBytes + 1));
        return Frame(buffer, size);
    }

    /// <summary>The length of the payload of the record that begins here; <see langword="null"/> when not even its frame is whole.</summary>
    public static int? PayloadLength(ReadOnlySpan<byte> bytes)
        => bytes.Length < FrameBytes || BinaryPrimitives.ReadInt32LittleEndian(bytes) is not (> 0 and var length) ? null : length;

    /// <summary>Reads the record that begins here; <see langword="null"/> when it is cut off or damaged.</summary>
    public static JournalRecord? Read(ReadOnlySpan<byte> bytes)
    {
        if (PayloadLength(bytes) is not { } length || bytes.Length - FrameBytes < length) return null;
        var payload = bytes.Slice(FrameBytes, length);
        if (Crc32.HashToUInt32(payload) != BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..])) return null;
        return payload[0] == Metrics ? ReadMetrics(payload[1..]) : JsonSerializer.Deserialize(payload[1..], JournalJson.Default.JournalRecord);
    }

    private static MetricsLogged ReadMetrics(ReadOnlySpan<byte> bytes)
    {
        long? step = bytes[0] == 0 ? null : BinaryPrimitives.ReadInt64LittleEndian(bytes[1..]);
        var loggedAt = BinaryPrimitives.ReadInt64LittleEndian(bytes[9..]);
        var metrics = new KeyValuePair<string, double>[BinaryPrimitives.ReadInt32LittleEndian(bytes[17..])];
        var at = 21;
        for (var i = 0; i < metrics.Length; i++)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(bytes[at..]);
            var name = Encoding.UTF8.GetString(bytes.Slice(at + 4, length));
            at += 4 + length;
            metrics[i] = KeyValuePair.Create(name, BinaryPrimitives.ReadDoubleLittleEndian(bytes[at..]));
            at += 8;
        }

        return new MetricsLogged(metrics, step, loggedAt);
    }

    private static int Frame(Span<byte> record, int length)
    {
        BinaryPrimitives.WriteInt32LittleEndian(record, length - FrameBytes);
        BinaryPrimitives.WriteUInt32LittleEndian(record[4..], Crc32.HashToUInt32(record[FrameBytes..length]));
        return length;
    }
}
