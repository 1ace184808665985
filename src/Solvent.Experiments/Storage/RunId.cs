using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Solvent.Experiments;

/// <summary>
/// Identifiers of runs: six characters for the second of the start and four by chance, in lower-case base 32 without <c>i l o u</c>, so that
/// they sort by time and survive being read aloud.
/// </summary>
internal static class RunId
{
    public const int Length = 10;

    private const int ChanceBits = 20;
    private const int SecondBits = 30;
    private const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";

    private static readonly DateTimeOffset Epoch = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A new identifier; the caller asks again when the store already has it.</summary>
    public static string New(DateTimeOffset now) => Of(now, RandomNumberGenerator.GetInt32(1 << ChanceBits));

    /// <summary>Whether a text is an identifier.</summary>
    public static bool IsOne(string text) => text.Length == Length && text.All(character => Digits.Contains(character, StringComparison.Ordinal));

    /// <summary>The identifier of a run from elsewhere, the same whenever it comes.</summary>
    /// <param name="start">When it started.</param>
    /// <param name="source">What it is called there.</param>
    public static string For(DateTimeOffset start, string source)
        => Of(start, BinaryPrimitives.ReadInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(source))) & ((1 << ChanceBits) - 1));

    private static string Of(DateTimeOffset start, int chance)
    {
        var seconds = Math.Clamp((long)(start - Epoch).TotalSeconds, 0, (1L << SecondBits) - 1);
        var value = (seconds << ChanceBits) | (uint)chance;
        return string.Create(Length, value, static (characters, value) =>
        {
            for (var i = characters.Length - 1; i >= 0; i--, value >>= 5) characters[i] = Digits[(int)(value & 31)];
        });
    }
}
