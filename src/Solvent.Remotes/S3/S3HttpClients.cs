using Amazon.Runtime;

namespace Solvent.Remotes;

/// <summary>Gives an S3 client connections that are given up soon when nobody answers.</summary>
internal sealed class S3HttpClients : HttpClientFactory
{
    public override HttpClient CreateHttpClient(IClientConfig clientConfig)
        => new(CloudConnection.NewHandler(), disposeHandler: true) { Timeout = CloudConnection.RequestTimeout };
}
