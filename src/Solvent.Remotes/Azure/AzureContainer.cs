using Azure;
using Azure.Core.Pipeline;
using Azure.Identity;
using Azure.Storage;
using Azure.Storage.Blobs;

namespace Solvent.Remotes;

/// <summary>Opens a container with the credentials of the environment, under the names that Azure's own tools read them.</summary>
internal static class AzureContainer
{
    public static BlobContainerClient Open(AzureAddress place, RemoteFailure failure)
    {
        var endpoint = place.Endpoint ?? new Uri($"https://{place.Account}.blob.core.windows.net");
        var container = new Uri($"{endpoint.AbsoluteUri.TrimEnd('/')}/{place.Container}");
        try
        {
            return Secret("CONNECTION_STRING") is { } connection ? OfConnection(connection, place, failure)
                : Secret("KEY") is { } key ? new BlobContainerClient(container, new StorageSharedKeyCredential(place.Account, key), Options())
                : Secret("SAS_TOKEN") is { } token ? new BlobContainerClient(container, new AzureSasCredential(token.TrimStart('?')), Options())
                : new BlobContainerClient(container, new DefaultAzureCredential(), Options());
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or InvalidOperationException)
        {
            throw failure.AccessDenied("The Azure credentials in the environment cannot be read", cause: null);
        }
    }

    private static BlobContainerClient OfConnection(string connection, AzureAddress place, RemoteFailure failure)
    {
        var service = new BlobServiceClient(connection, Options());
        // Reading from one account what was pushed to another would look like lost data.
        if (!string.Equals(service.AccountName, place.Account, StringComparison.OrdinalIgnoreCase))
        {
            throw failure.AccessDenied($"AZURE_STORAGE_CONNECTION_STRING is for the account '{service.AccountName}', not for '{place.Account}'", cause: null);
        }

        return service.GetBlobContainerClient(place.Container);
    }

    private static string? Secret(string name)
        => Environment.GetEnvironmentVariable("AZURE_STORAGE_" + name) is { Length: > 0 } value ? value : null;

    private static BlobClientOptions Options() => new()
    {
        Transport = new HttpClientTransport(CloudConnection.NewHandler()),
        Retry = { MaxRetries = CloudConnection.Retries, NetworkTimeout = TimeSpan.FromMinutes(2), MaxDelay = TimeSpan.FromSeconds(8) },
    };
}
