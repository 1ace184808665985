using System.Security.Cryptography;
using System.Text;

namespace Solvent.Jupyter.Messages;

/// <summary>Signs messages with the key of the connection file, and checks the signatures of clients.</summary>
/// <param name="key">The key; without one nothing is signed and everything is trusted.</param>
internal sealed class MessageSigner(string key)
{
    private readonly byte[] _key = Encoding.UTF8.GetBytes(key);

    /// <summary>The signature of four frames (header, parent header, metadata, content) as hexadecimal text in ASCII; empty without key.</summary>
    public byte[] Sign(ReadOnlySpan<byte[]> frames)
    {
        if (_key.Length == 0) return [];
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        foreach (var frame in frames) hash.AppendData(frame);
        return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Whether <paramref name="signature"/> belongs to the four frames.</summary>
    public bool Verifies(ReadOnlySpan<byte[]> frames, byte[] signature)
        => _key.Length == 0 || CryptographicOperations.FixedTimeEquals(Sign(frames), signature);
}
