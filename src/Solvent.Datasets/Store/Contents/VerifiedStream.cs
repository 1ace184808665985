using System.Security.Cryptography;

namespace Solvent.Datasets;

/// <summary>The bytes of an object; a reader that comes to the end knows that all of them were right.</summary>
internal sealed class VerifiedStream(Stream content, ObjectHash hash, Func<DamagedObjectException, SolventException> failure) : ForwardStream
{
    private readonly IncrementalHash _sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private bool _verified;

    public override int Read(Span<byte> buffer)
    {
        try
        {
            var length = content.Read(buffer);
            _sha.AppendData(buffer[..length]);
            if (length > 0 || buffer.Length == 0 || _verified) return length;
            _verified = ObjectHash.Read(_sha.GetHashAndReset()) == hash;
            return _verified ? 0 : throw new DamagedObjectException(hash, hash.ToString(), "its bytes have another hash");
        }
        catch (DamagedObjectException damage)
        {
            throw failure(damage);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            content.Dispose();
            _sha.Dispose();
        }

        base.Dispose(disposing);
    }
}
