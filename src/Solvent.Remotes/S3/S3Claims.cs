using Amazon.S3.Model;

namespace Solvent.Remotes;

/// <summary>
/// Creates a key once in a store without conditional writes. Whoever wants to create it first writes a claim of their own beside it and then lists the
/// claims: only one who is alone goes on, and only while the key is still absent. Of those who see each other, the one with the least claim waits and the
/// others withdraw, and claim again only when nobody does. Two cannot fail to see each other in a store that lists what was written before, which S3 and its
/// relatives promise.
/// </summary>
internal sealed class S3Claims(string location, S3Bucket bucket)
{
    private const int MostAttempts = 100;
    private const int AttemptsBetweenClaims = 20;

    // The claim of a process that was killed stops nobody for longer than this; by the clock of the store, which wrote both claims. Between seeing that it is
    // alone and writing the key, a process makes two short requests.
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    public async Task<bool> TryCreateAsync(string key, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var folder = $"claims/{key}/";
        var claim = folder + Guid.NewGuid().ToString("N");
        var isClaimed = false;
        try
        {
            for (var attempt = 0; attempt < MostAttempts; attempt++)
            {
                // Now and then also while others do, because the age of their claims shows only beside a new one.
                if (!isClaimed && (attempt % AttemptsBetweenClaims == 0 || await ListAsync(folder, cancellationToken) is []))
                {
                    isClaimed = true;
                    await WriteAsync(claim, "claim\n"u8.ToArray(), cancellationToken);
                }

                if (isClaimed && await OthersAsync(folder, claim, cancellationToken) is { } others)
                {
                    if (others.Count == 0) return await CreateAsync(key, content, cancellationToken);
                    if (others.Exists(other => string.CompareOrdinal(other, claim) < 0))
                    {
                        isClaimed = false;
                        await bucket.DeleteAsync(claim, cancellationToken);
                    }
                }

                await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(50, 300)), cancellationToken);
            }
        }
        finally
        {
            if (isClaimed) await WithdrawAsync(claim);
        }

        throw new SolventException("remote-busy", $"Somebody else is about to create '{key}' on '{location}'.")
        {
            Hint = "Try again in a minute. What a push was doing that was killed is free after five.",
        };
    }

    private async Task<bool> CreateAsync(string key, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        await using (var existing = await bucket.TryReadAsync(key, 0, cancellationToken))
        {
            if (existing is not null) return false;
        }

        await WriteAsync(key, content, cancellationToken);
        return true;
    }

    /// <summary>Removes a claim, also when the transfer is stopped or has failed: one that stays makes others wait.</summary>
    private async Task WithdrawAsync(string claim)
    {
        try
        {
            await bucket.DeleteAsync(claim, CancellationToken.None);
        }
        catch (SolventException)
        {
            // What brought us here is what the user is told; the claim is passed over when its time is up.
        }
    }

    /// <summary>The claims of others, or <see langword="null"/> while the list is so old that it lacks the own one.</summary>
    private async Task<List<string>?> OthersAsync(string folder, string claim, CancellationToken cancellationToken)
    {
        var claims = await ListAsync(folder, cancellationToken);
        if (claims.Find(item => bucket.KeyOf(item) == claim) is not { } mine) return null;
        var others = new List<string>();
        foreach (var item in claims.Where(item => bucket.KeyOf(item) != claim))
        {
            if (mine.LastModified - item.LastModified > Lifetime) await bucket.DeleteAsync(bucket.KeyOf(item), cancellationToken);
            else others.Add(bucket.KeyOf(item));
        }

        return others;
    }

    private async Task<List<S3Object>> ListAsync(string folder, CancellationToken cancellationToken)
    {
        var claims = new List<S3Object>();
        await foreach (var item in bucket.ListAsync(folder, cancellationToken)) claims.Add(item);
        return claims;
    }

    private async Task WriteAsync(string key, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(content.ToArray(), writable: false);
        await bucket.PutAsync(key, stream, cancellationToken);
    }
}
