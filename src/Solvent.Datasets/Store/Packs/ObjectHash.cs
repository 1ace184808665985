using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Solvent.Datasets;

/// <summary>A SHA-256 as a value that can be compared, sorted and looked up without a string.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ObjectHash(UInt128 High, UInt128 Low) : IComparable<ObjectHash>
{
    public const int Size = 32;

    private static readonly SearchValues<char> LowerCaseDigits = SearchValues.Create("0123456789abcdef");

    public static bool operator <(ObjectHash left, ObjectHash right) => left.CompareTo(right) < 0;

    public static bool operator >(ObjectHash left, ObjectHash right) => left.CompareTo(right) > 0;

    public static bool operator <=(ObjectHash left, ObjectHash right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ObjectHash left, ObjectHash right) => left.CompareTo(right) >= 0;

    /// <summary>Whether a text is a hash as it is written: 64 lower-case hexadecimal digits.</summary>
    public static bool IsWritten(string text) => text.Length == 2 * Size && !text.AsSpan().ContainsAnyExcept(LowerCaseDigits);

    public static ObjectHash Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[Size];
        SHA256.HashData(content, hash);
        return Read(hash);
    }

    public static ObjectHash Parse(string hexadecimal) => Read(Convert.FromHexString(hexadecimal));

    public static ObjectHash Read(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadUInt128BigEndian(bytes), BinaryPrimitives.ReadUInt128BigEndian(bytes[16..]));

    public byte[] ToArray()
    {
        var bytes = new byte[Size];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, High);
        BinaryPrimitives.WriteUInt128BigEndian(bytes.AsSpan(16), Low);
        return bytes;
    }

    public int CompareTo(ObjectHash other) => High.CompareTo(other.High) is var order and not 0 ? order : Low.CompareTo(other.Low);

    public override string ToString() => Convert.ToHexStringLower(ToArray());
}
