using System.Net;
using System.Runtime.CompilerServices;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace Solvent.Remotes;

/// <summary>The requests that a remote makes of a bucket, or of the part of it below a prefix.</summary>
internal sealed class S3Bucket(AmazonS3Client client, string bucket, string prefix, RemoteFailure failure) : IDisposable
{
    public async IAsyncEnumerable<S3Object> ListAsync(string prefixOfKeys, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new ListObjectsV2Request { BucketName = bucket, Prefix = prefix + prefixOfKeys };
        ListObjectsV2Response page;
        do
        {
            page = await AskAsync(() => client.ListObjectsV2Async(request, cancellationToken));
            foreach (var item in page.S3Objects ?? []) yield return item;
            request.ContinuationToken = page.NextContinuationToken;
        }
        while (page.IsTruncated == true);
    }

    /// <summary>The key of a listed object, relative to the prefix.</summary>
    public string KeyOf(S3Object item) => item.Key[prefix.Length..];

    public Task<Stream?> TryReadAsync(string key, long offset, CancellationToken cancellationToken) => AskAsync(async () =>
    {
        try
        {
            var request = new GetObjectRequest { BucketName = bucket, Key = prefix + key };
            if (offset > 0) request.ByteRange = new ByteRange(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"bytes={offset}-"));
            return (await client.GetObjectAsync(request, cancellationToken)).ResponseStream;
        }
        catch (AmazonS3Exception exception) when (exception.ErrorCode == "NoSuchKey")
        {
            return null;
        }
        catch (AmazonS3Exception exception) when (exception.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            return Stream.Null;
        }
    });

    public Task PutAsync(string key, Stream content, CancellationToken cancellationToken)
        => AskAsync(() => client.PutObjectAsync(Request(key, content), cancellationToken));

    /// <summary>Writes under a condition, and returns the status with which the store refused it, or 200.</summary>
    public Task<HttpStatusCode> PutIfAbsentAsync(string key, Stream content, CancellationToken cancellationToken) => AskAsync(async () =>
    {
        try
        {
            var request = Request(key, content);
            request.IfNoneMatch = "*";
            return (await client.PutObjectAsync(request, cancellationToken)).HttpStatusCode;
        }
        catch (AmazonS3Exception exception) when (exception.StatusCode is HttpStatusCode.PreconditionFailed or HttpStatusCode.Conflict or HttpStatusCode.NotImplemented)
        {
            return exception.StatusCode;
        }
    });

    public Task DeleteAsync(string key, CancellationToken cancellationToken)
        => AskAsync(() => client.DeleteObjectAsync(bucket, prefix + key, cancellationToken));

    public void Dispose() => client.Dispose();

    private PutObjectRequest Request(string key, Stream content) => new()
    {
        BucketName = bucket,
        Key = prefix + key,
        InputStream = content,
        AutoCloseStream = false,
        AutoResetStreamPosition = true,
        // One signature over the whole payload: some stores do not know payloads in signed chunks.
        UseChunkEncoding = false,
    };

    private async Task<T> AskAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (AmazonServiceException exception)
        {
            throw failure.From((int)exception.StatusCode, exception.ErrorCode, exception);
        }
        catch (AmazonClientException exception)
        {
            throw failure.AccessDenied("There are no credentials for S3 in the environment", exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or TimeoutException)
        {
            throw failure.Unreachable(exception);
        }
    }
}
