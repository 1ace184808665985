using Solvent.Datasets;

namespace Solvent.Remotes;

/// <summary>Remotes in S3, Amazon's or another that speaks its protocol.</summary>
/// <param name="patience">How long it may take to begin its answer.</param>
internal sealed class S3Provider(TimeSpan patience) : IRemoteProvider
{
    public string AddressForm => S3Address.Form;

    public bool Recognizes(string address) => S3Address.Recognizes(address);

    public void Check(string address) => S3Address.Parse(address);

    public IRemoteStorage Open(string address)
    {
        var place = S3Address.Parse(address);
        var failure = new RemoteFailure(
            address,
            "bucket",
            "Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE, to credentials that may do this.");
        var bucket = new S3Bucket(S3Connection.Open(place, failure), place.Bucket, place.Prefix, new CloudRequest(patience, failure), failure);
        return new S3Remote(address, bucket);
    }
}
