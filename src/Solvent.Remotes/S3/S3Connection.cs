using Amazon;
using Amazon.Runtime;
using Amazon.S3;

namespace Solvent.Remotes;

/// <summary>Opens a client with the credentials and the region of the environment or of a profile, as Amazon's own tools find them.</summary>
internal static class S3Connection
{
    public static AmazonS3Client Open(S3Address place, RemoteFailure failure)
    {
        var config = new AmazonS3Config
        {
            HttpClientFactory = new S3HttpClients(),
            Timeout = CloudConnection.RequestTimeout,
            MaxErrorRetry = CloudConnection.Retries,
            // Payloads are signed with their hash, which the store checks; more checksums only shut out stores that do not know them.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        try
        {
            if (place.Endpoint is { } endpoint)
            {
                config.ServiceURL = endpoint.ToString();
                config.ForcePathStyle = true;
                config.AuthenticationRegion = place.Region ?? Environment.GetEnvironmentVariable("AWS_REGION") ?? "us-east-1";
            }
            else if (place.Region is { } region)
            {
                config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
            }

            return new AmazonS3Client(config);
        }
        catch (AmazonClientException exception)
        {
            throw failure.AccessDenied("There is no region or there are no credentials for S3 in the environment", exception);
        }
    }
}
