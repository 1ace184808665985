namespace Solvent.Datasets;

/// <summary>Opens remotes of one kind, which it knows by their address. Asking it loads no client library; opening does.</summary>
public interface IRemoteProvider
{
    /// <summary>How addresses of this kind are written, for the error that lists them: <c>s3://bucket/prefix</c>.</summary>
    string AddressForm { get; }

    /// <summary>True when an address is of this kind, however wrong its details may be.</summary>
    bool Recognizes(string address);

    /// <summary>Checks what can be checked without asking the remote.</summary>
    /// <exception cref="SolventException"><c>invalid-remote</c>.</exception>
    void Check(string address);

    /// <summary>Opens the remote. Credentials come from the environment, never from the address.</summary>
    /// <exception cref="SolventException"><c>invalid-remote</c>; <c>remote-access-denied</c> when there are no credentials.</exception>
    IRemoteStorage Open(string address);
}
