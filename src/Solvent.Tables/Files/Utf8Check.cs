using System.Text.Unicode;

namespace Solvent.Tables;

/// <summary>Whether bytes that come in blocks are UTF-8, wherever a block ends.</summary>
internal sealed class Utf8Check
{
    // The bytes of a character that the next block completes.
    private readonly byte[] _begun = new byte[4];
    private int _begunLength;

    /// <summary>Whether all bytes so far are, or may yet become, UTF-8.</summary>
    public bool Accepts(ReadOnlySpan<byte> block)
    {
        while (_begunLength > 0 && !block.IsEmpty)
        {
            _begun[_begunLength++] = block[0];
            block = block[1..];
            if (_begunLength < LengthOf(_begun[0])) continue;
            if (!Utf8.IsValid(_begun.AsSpan(0, _begunLength))) return false;
            _begunLength = 0;
        }

        var whole = block.Length - BegunAtEnd(block);
        if (!Utf8.IsValid(block[..whole])) return false;
        block[whole..].CopyTo(_begun.AsSpan(_begunLength));
        _begunLength += block.Length - whole;
        return true;
    }

    /// <summary>Whether the last character is complete.</summary>
    public bool IsComplete => _begunLength == 0;

    private static int BegunAtEnd(ReadOnlySpan<byte> block)
    {
        for (var length = 1; length <= 3 && length <= block.Length; length++)
        {
            var first = block[^length];
            if (first >= 0xC0) return LengthOf(first) > length ? length : 0;
            if (first < 0x80) return 0;
        }

        return 0;
    }

    private static int LengthOf(byte first) => first switch { >= 0xF0 => 4, >= 0xE0 => 3, >= 0xC0 => 2, _ => 1 };
}
