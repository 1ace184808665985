using Solvent.Datasets;

namespace Solvent.Remotes;

/// <summary>Remotes in Azure Blob Storage.</summary>
/// <param name="patience">How long it may take to begin its answer.</param>
internal sealed class AzureProvider(TimeSpan patience) : IRemoteProvider
{
    public string AddressForm => AzureAddress.Form;

    public bool Recognizes(string address) => AzureAddress.Recognizes(address);

    public void Check(string address) => AzureAddress.Parse(address);

    public IRemoteStorage Open(string address)
    {
        var place = AzureAddress.Parse(address);
        var failure = new RemoteFailure(
            address,
            "container",
            "Set AZURE_STORAGE_CONNECTION_STRING, AZURE_STORAGE_KEY or AZURE_STORAGE_SAS_TOKEN to credentials that may do this, or log in with 'az login'.");
        return new AzureRemote(address, AzureContainer.Open(place, failure), place.Prefix, failure, new CloudRequest(patience, failure));
    }
}
