using System.Globalization;

namespace Solvent.Datasets;

/// <summary>Puts the bytes of a version into the work tree without losing bytes that are stored nowhere else.</summary>
internal sealed class Checkout(StoreDirectory store, VersionCatalog catalog, ObjectStore objects, StatCache stats)
{
    public async Task<CheckoutResult> RunAsync(DatasetVersion version, string? to, bool force, CancellationToken cancellationToken)
    {
        var target = TargetOf(version, to);
        var before = FileStamp.TryRead(target);
        if (before is not null)
        {
            var hash = await stats.HashAsync(target, cancellationToken);
            if (string.Equals(hash, version.Hash, StringComparison.Ordinal)) return new CheckoutResult(version, target, Written: false);
            if (!force && !await IsStoredAsync(hash, cancellationToken)) throw WouldLose(target, version);
        }

        await AtomicFile.WriteAsync(
            target,
            async (stream, token) =>
            {
                await objects.CopyToAsync(version, stream, token);
                // The last moment before the rename: what was written to the file since it was looked at would be lost.
                if (!force && FileStamp.TryRead(target) != before) throw FileContent.Changed(target);
            },
            cancellationToken);
        return new CheckoutResult(version, target, Written: true);
    }

    private string TargetOf(DatasetVersion version, string? to)
    {
        if (to is null) return Path.Combine(store.Root, version.TrackedPath ?? version.FileName);
        var target = Path.GetFullPath(to);
        return Directory.Exists(target) || Path.EndsInDirectorySeparator(to) ? Path.Combine(target, version.FileName) : target;
    }

    private async Task<bool> IsStoredAsync(string hash, CancellationToken cancellationToken)
        => catalog.Names().SelectMany(catalog.TryVersions).Any(version => string.Equals(version.Hash, hash, StringComparison.Ordinal))
            && await objects.DamageAsync(hash, cancellationToken) is null;

    private static SolventException WouldLose(string target, DatasetVersion version)
    {
        var file = new FileInfo(target);
        return new SolventException(
            "checkout-would-lose",
            string.Create(
                CultureInfo.InvariantCulture,
                $"Checking out {version.Reference} would lose the content of '{target}' ({file.Length} bytes, written {file.LastWriteTimeUtc:yyyy-MM-dd HH:mm:ss} UTC), which is not committed."))
        {
            File = target,
            Hint = $"Commit it first (solvent dataset commit \"{target}\" --name {version.Dataset}), choose another place with --to, or overwrite it with --force.",
        };
    }
}
