using System.Security.Cryptography;

namespace Solvent.Experiments;

/// <summary>
/// Identifiers of runs: six characters for the second of the start and four by chance, in lower-case base 32 without <c>i l o u</c>, so that
/// they sort by time and survive being read aloud.
/// </summary>
internal static class RunId
{
    public const int Length = 10;

    private const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";

    private static readonly DateTimeOffset Epoch = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A new identifier; the caller asks again when the store already has it.</summary>
    public static string New(DateTimeOffset now)
    {
        var seconds = Math.Max(0, (long)(now - Epoch).TotalSeconds);
        var value = (seconds << 20) | (uint)RandomNumberGenerator.GetInt32(1 << 20);
        return string.Create(Length, value, static (characters, value) =>
        {
            for (var i = characters.Length - 1; i >= 0; i--, value >>= 5) characters[i] = Digits[(int)(value & 31)];
        });
    }
}
