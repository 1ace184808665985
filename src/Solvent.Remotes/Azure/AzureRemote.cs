using System.Runtime.CompilerServices;
using Azure;
using Azure.Identity;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Solvent.Datasets;

namespace Solvent.Remotes;

/// <summary>A container, or the part of it below a prefix, as a remote.</summary>
internal sealed class AzureRemote(string location, BlobContainerClient container, string prefix, RemoteFailure failure, CloudRequest request) : IRemoteStorage
{
    private const int BlockSize = 8 << 20;

    public string Location => location;

    public async IAsyncEnumerable<RemoteItem> ListAsync(string prefixOfKeys, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var blobs = container.GetBlobsAsync(new GetBlobsOptions { Prefix = prefix + prefixOfKeys }, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await AskAsync(async () => await blobs.MoveNextAsync(), cancellationToken))
        {
            yield return new RemoteItem(blobs.Current.Name[prefix.Length..], blobs.Current.Properties.ContentLength ?? 0);
        }
    }

    public Task<Stream?> TryReadAsync(string key, long offset, CancellationToken cancellationToken) => AskAsync(async () =>
    {
        try
        {
            var download = await Blob(key).DownloadStreamingAsync(new BlobDownloadOptions { Range = new HttpRange(offset) }, cancellationToken);
            return download.Value.Content;
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == BlobErrorCode.InvalidRange)
        {
            return Stream.Null;
        }
    }, cancellationToken);

    public Task PutAsync(string key, Stream content, CancellationToken cancellationToken)
    {
        content.Position = 0;
        // The blocks of a large blob become one only when all of them have arrived.
        var options = new BlobUploadOptions { TransferOptions = new StorageTransferOptions { MaximumTransferSize = BlockSize, InitialTransferSize = BlockSize, MaximumConcurrency = 2 } };
        return TranslateAsync(() => request.SendAsync(() => Blob(key).UploadAsync(content, options, cancellationToken), cancellationToken));
    }

    public Task<bool> TryCreateAsync(string key, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) => AskAsync(async () =>
    {
        try
        {
            var options = new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };
            await Blob(key).UploadAsync(BinaryData.FromBytes(content), options, cancellationToken);
            return true;
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == BlobErrorCode.BlobAlreadyExists || exception.ErrorCode == BlobErrorCode.ConditionNotMet)
        {
            return false;
        }
    }, cancellationToken);

    public Task DeleteAsync(string key, CancellationToken cancellationToken)
        => AskAsync(() => Blob(key).DeleteIfExistsAsync(cancellationToken: cancellationToken), cancellationToken);

    public void Dispose()
    {
        // The client holds nothing but pooled connections, which close themselves.
    }

    private BlobClient Blob(string key) => container.GetBlobClient(prefix + key);

    private Task<T> AskAsync<T>(Func<Task<T>> ask, CancellationToken cancellationToken) => TranslateAsync(() => request.AskAsync(ask, cancellationToken));

    private async Task<T> TranslateAsync<T>(Func<Task<T>> run)
    {
        try
        {
            return await run();
        }
        catch (RequestFailedException exception)
        {
            throw failure.From(exception.Status, exception.ErrorCode, exception);
        }
        catch (AggregateException exception) when (exception.InnerExceptions.OfType<RequestFailedException>().LastOrDefault() is { } last)
        {
            // What the client throws when it has given up repeating a request.
            throw failure.From(last.Status, last.ErrorCode, exception);
        }
        catch (AuthenticationFailedException exception)
        {
            throw failure.AccessDenied($"There are no credentials for '{location}'", exception);
        }
    }
}
