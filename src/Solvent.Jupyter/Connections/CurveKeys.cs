namespace Solvent.Jupyter.Connections;

/// <summary>The key pair that encrypts the traffic between a kernel and its clients, which the client has made. Both are 40 characters in Z85.</summary>
/// <param name="PublicKey">The key that clients check the kernel by.</param>
/// <param name="SecretKey">The key that only the kernel and who has started it know.</param>
internal sealed record CurveKeys(string PublicKey, string SecretKey)
{
    /// <summary>How many characters a key has.</summary>
    public const int Length = 40;
}
