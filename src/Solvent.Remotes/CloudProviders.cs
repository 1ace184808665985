using Solvent.Datasets;

namespace Solvent.Remotes;

/// <summary>The kinds of remotes in the cloud.</summary>
public static class CloudProviders
{
    /// <summary>Azure Blob Storage (<c>azure://account/container/prefix</c>) and S3 (<c>s3://bucket/prefix</c>).</summary>
    public static IReadOnlyList<IRemoteProvider> All { get; } = [new AzureProvider(CloudConnection.Patience), new S3Provider(CloudConnection.Patience)];
}
