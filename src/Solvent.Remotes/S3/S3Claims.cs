using Amazon.S3.Model;

namespace Solvent.Remotes;

/// <summary>
/// Creates a key once in a store without conditional writes. Whoever wants to create it first writes a claim of their own beside it and then lists the
/// claims: only one who is alone goes on, and only while the key is still absent. Of two who see each other, the one with the lesser claim waits and the
/// other withdraws. Both cannot fail to see each other in a store that lists what was written before, which S3 and its relatives promise.
/// </summary>
internal sealed class S3Claims(string location, S3Bucket bucket)
{
    private const int MostAttempts = 100;

    // The claim of a process that was killed stops nobody for longer than this; by the clock of the store, which wrote both claims.
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    public async Task<bool> TryCreateAsync(string key, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var folder = $"claims/{key}/";
        var claim = folder + Guid.NewGuid().ToString("N");
        var isClaimed = false;
        try
        {
            for (var attempt = 0; attempt < MostAttempts; attempt++)
            {
                if (!isClaimed) await WriteAsync(claim, "claim\n"u8.ToArray(), cancellationToken);
                isClaimed = true;
                var others = await OthersAsync(folder, claim, cancellationToken);
                if (others is { Count: 0 })
                {
                    if (await ExistsAsync(key, cancellationToken)) return false;
                    await WriteAsync(key, content, cancellationToken);
                    return true;
                }

                if (others is not null && others.Exists(other => string.CompareOrdinal(other, claim) < 0))
                {
                    isClaimed = false;
                    await bucket.DeleteAsync(claim, cancellationToken);
                }

                await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(50, 300)), cancellationToken);
            }
        }
        finally
        {
            // Also when the transfer is stopped: a claim that stays would make others wait.
            if (isClaimed) await bucket.DeleteAsync(claim, CancellationToken.None);
        }

        throw new SolventException("remote-busy", $"Others write '{key}' to '{location}' all the time.") { Hint = "Try again in a minute." };
    }

    /// <summary>The claims of others, or <see langword="null"/> while the list is so old that it lacks the own one.</summary>
    private async Task<List<string>?> OthersAsync(string folder, string claim, CancellationToken cancellationToken)
    {
        var claims = new List<S3Object>();
        await foreach (var item in bucket.ListAsync(folder, cancellationToken)) claims.Add(item);
        if (claims.Find(item => bucket.KeyOf(item) == claim) is not { } mine) return null;
        var others = new List<string>();
        foreach (var item in claims.Where(item => bucket.KeyOf(item) != claim))
        {
            if (mine.LastModified - item.LastModified > Lifetime) await bucket.DeleteAsync(bucket.KeyOf(item), cancellationToken);
            else others.Add(bucket.KeyOf(item));
        }

        return others;
    }

    private async Task<bool> ExistsAsync(string key, CancellationToken cancellationToken)
    {
        await using var content = await bucket.TryReadAsync(key, 0, cancellationToken);
        return content is not null;
    }

    private async Task WriteAsync(string key, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(content.ToArray(), writable: false);
        await bucket.PutAsync(key, stream, cancellationToken);
    }
}
