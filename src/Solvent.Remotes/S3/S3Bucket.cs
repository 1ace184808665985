using System.Net;
using System.Runtime.CompilerServices;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace Solvent.Remotes;

/// <summary>The requests that a remote makes of a bucket, or of the part of it below a prefix.</summary>
internal sealed class S3Bucket(AmazonS3Client client, string bucket, string prefix, CloudRequest request, RemoteFailure failure) : IDisposable
{
    public async IAsyncEnumerable<S3Object> ListAsync(string prefixOfKeys, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var listing = new ListObjectsV2Request { BucketName = bucket, Prefix = prefix + prefixOfKeys };
        ListObjectsV2Response page;
        do
        {
            page = await AskAsync(() => client.ListObjectsV2Async(listing, cancellationToken), cancellationToken);
            foreach (var item in page.S3Objects ?? []) yield return item;
            listing.ContinuationToken = page.NextContinuationToken;
        }
        while (page.IsTruncated == true);
    }

    /// <summary>The key of a listed object, relative to the prefix.</summary>
    public string KeyOf(S3Object item) => item.Key[prefix.Length..];

    public Task<Stream?> TryReadAsync(string key, long offset, CancellationToken cancellationToken) => AskAsync(async () =>
    {
        try
        {
            var reading = new GetObjectRequest { BucketName = bucket, Key = prefix + key };
            if (offset > 0) reading.ByteRange = new ByteRange(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"bytes={offset}-"));
            return (await client.GetObjectAsync(reading, cancellationToken)).ResponseStream;
        }
        catch (AmazonS3Exception exception) when (exception.ErrorCode == "NoSuchKey")
        {
            return null;
        }
        catch (AmazonS3Exception exception) when (exception.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            return Stream.Null;
        }
    }, cancellationToken);

    public Task PutAsync(string key, Stream content, CancellationToken cancellationToken)
        => TranslateAsync(() => request.SendAsync(() => client.PutObjectAsync(Writing(key, content), cancellationToken), cancellationToken));

    /// <summary>Writes under the condition that there is nothing.</summary>
    public Task<S3Creation> TryCreateAsync(string key, Stream content, CancellationToken cancellationToken) => AskAsync(async () =>
    {
        try
        {
            var writing = Writing(key, content);
            writing.IfNoneMatch = "*";
            await client.PutObjectAsync(writing, cancellationToken);
            return S3Creation.Written;
        }
        catch (AmazonS3Exception exception) when (exception.StatusCode == HttpStatusCode.PreconditionFailed)
        {
            return S3Creation.Taken;
        }
        catch (AmazonS3Exception exception) when (exception.ErrorCode == "ConditionalRequestConflict")
        {
            return S3Creation.Contended;
        }
        catch (AmazonS3Exception exception) when (exception.StatusCode is HttpStatusCode.NotImplemented or HttpStatusCode.BadRequest)
        {
            return S3Creation.Refused;
        }
    }, cancellationToken);

    public Task DeleteAsync(string key, CancellationToken cancellationToken)
        => AskAsync(() => client.DeleteObjectAsync(bucket, prefix + key, cancellationToken), cancellationToken);

    public void Dispose() => client.Dispose();

    private PutObjectRequest Writing(string key, Stream content) => new()
    {
        BucketName = bucket,
        Key = prefix + key,
        InputStream = content,
        AutoCloseStream = false,
        AutoResetStreamPosition = true,
        // One signature over the whole payload: some stores do not know payloads in signed chunks.
        UseChunkEncoding = false,
    };

    private Task<T> AskAsync<T>(Func<Task<T>> ask, CancellationToken cancellationToken) => TranslateAsync(() => request.AskAsync(ask, cancellationToken));

    private async Task<T> TranslateAsync<T>(Func<Task<T>> run)
    {
        try
        {
            return await run();
        }
        catch (AmazonServiceException exception)
        {
            throw failure.From((int)exception.StatusCode, exception.ErrorCode, exception);
        }
        catch (AmazonClientException exception)
        {
            throw failure.AccessDenied("There are no credentials for S3 in the environment", exception);
        }
    }
}
