using System.Runtime.CompilerServices;
using Solvent.Datasets;

namespace Solvent.Remotes;

/// <summary>
/// A bucket, or the part of it below a prefix, as a remote. Not every store that speaks S3 knows conditional writes: some refuse them, and some
/// ignore the condition and overwrite. So it is tried on a key of its own before anything is created.
/// </summary>
internal sealed class S3Remote(string location, S3Bucket bucket) : IRemoteStorage
{
    private const string ProbeKey = "conditional-writes";
    private const int MostAttempts = 30;

    private readonly SemaphoreSlim _probing = new(1);
    private readonly S3Claims _claims = new(location, bucket);
    private bool? _knowsConditions;

    public string Location => location;

    public async IAsyncEnumerable<RemoteItem> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var item in bucket.ListAsync(prefix, cancellationToken)) yield return new RemoteItem(bucket.KeyOf(item), item.Size ?? 0);
    }

    public Task<Stream?> TryReadAsync(string key, long offset, CancellationToken cancellationToken) => bucket.TryReadAsync(key, offset, cancellationToken);

    public Task PutAsync(string key, Stream content, CancellationToken cancellationToken) => bucket.PutAsync(key, content, cancellationToken);

    public async Task<bool> TryCreateAsync(string key, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        if (!await KnowsConditionsAsync(cancellationToken)) return await _claims.TryCreateAsync(key, content, cancellationToken);
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var outcome = await WriteAsync(key, content, cancellationToken);
            if (outcome is S3Creation.Written or S3Creation.Taken) return outcome == S3Creation.Written;
            await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(50, 500)), cancellationToken);
        }

        throw new SolventException("remote-busy", $"'{location}' does not decide who creates '{key}'.") { Hint = "Try again in a minute." };
    }

    public Task DeleteAsync(string key, CancellationToken cancellationToken) => bucket.DeleteAsync(key, cancellationToken);

    public void Dispose()
    {
        bucket.Dispose();
        _probing.Dispose();
    }

    private async Task<bool> KnowsConditionsAsync(CancellationToken cancellationToken)
    {
        await _probing.WaitAsync(cancellationToken);
        try
        {
            return _knowsConditions ??= await ProbeAsync(cancellationToken);
        }
        finally
        {
            _probing.Release();
        }
    }

    private async Task<bool> ProbeAsync(CancellationToken cancellationToken)
    {
        var content = "This object is written twice, to see whether the store refuses the second time.\n"u8.ToArray();
        var outcome = await WriteAsync(ProbeKey, content, cancellationToken);
        if (outcome == S3Creation.Written) outcome = await WriteAsync(ProbeKey, content, cancellationToken);
        return outcome is S3Creation.Taken or S3Creation.Contended;
    }

    private async Task<S3Creation> WriteAsync(string key, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(content.ToArray(), writable: false);
        return await bucket.TryCreateAsync(key, stream, cancellationToken);
    }
}
