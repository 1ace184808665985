namespace Solvent.Datasets;

/// <summary>Checks the store, brings what is damaged or missing from a remote, and checks again.</summary>
internal sealed class Repair(DatasetStore store, RemoteConnection remote, TransferOptions options)
{
    private readonly TransferMeter _meter = new(options.Progress);
    private readonly List<string> _notices = [];

    public async Task<RepairReport> RunAsync(CancellationToken cancellationToken)
    {
        await remote.RequireFormatAsync(cancellationToken);
        await store.Directory.EnsureCreatedAsync(cancellationToken);
        var before = await new StoreVerification(store).RunAsync(cancellationToken);
        if (before.Passed) return new RepairReport(remote.Remote, [], 0, 0, before);
        using (await StoreLock.SharedAsync(store.Directory, cancellationToken))
        {
            await MendVersionFilesAsync(before, cancellationToken);
            await MendObjectsAsync(before, cancellationToken);
        }

        var after = await new StoreVerification(store).RunAsync(cancellationToken);
        if (after is { Damaged.Count: 0, Packs.Count: > 0 })
        {
            // The remote has the objects in other packs; what is sound in the damaged ones here is all that is kept of them.
            await new PackRewrite(store).RunAsync(after.Packs.Select(pack => pack.File), cancellationToken);
            after = await new StoreVerification(store).RunAsync(cancellationToken);
        }

        return new RepairReport(remote.Remote, [.. Damages(before).Except(Damages(after), StringComparer.Ordinal)], _meter.Packs, _meter.Bytes, after) { Notices = [.. _notices.Distinct(StringComparer.Ordinal)] };
    }

    private async Task MendVersionFilesAsync(VerifyReport report, CancellationToken cancellationToken)
    {
        foreach (var damage in report.Damaged.Where(damage => VersionFile.IsName(Path.GetFileName(damage.File))))
        {
            var (dataset, version) = (Path.GetFileName(Path.GetDirectoryName(damage.File)!), Path.GetFileNameWithoutExtension(damage.File));
            if (await RemoteVersion.TryReadAsync(remote, dataset, version, cancellationToken) is { } sound) await store.Versions.ReplaceAsync(sound.Version, cancellationToken);
        }
    }

    private async Task MendObjectsAsync(VerifyReport report, CancellationToken cancellationToken)
    {
        var transfer = new ObjectTransfer(store, remote, _meter);
        await transfer.ReplaceAsync(report.Packs.Select(pack => Path.GetFileNameWithoutExtension(pack.File)), cancellationToken);
        foreach (var version in Versions())
        {
            try
            {
                await transfer.BringAsync([version], cancellationToken);
            }
            catch (SolventException failure) when (failure.Code is "remote-damaged" or "manifest-corrupt" or "object-damaged")
            {
                // What cannot be mended does not hold up what can.
                _notices.Add(failure.Message);
            }
        }
    }

    private IEnumerable<DatasetVersion> Versions()
    {
        foreach (var file in store.Versions.AllVersionFiles())
        {
            DatasetVersion version;
            try
            {
                version = VersionCatalog.Read(file);
            }
            catch (SolventException)
            {
                // The check afterwards names it.
                continue;
            }

            yield return version;
        }
    }

    private static IEnumerable<string> Damages(VerifyReport report)
        => report.Damaged.Select(damage => damage.Reference).Concat(report.Packs.Select(pack => Path.GetFileName(pack.File))).Distinct(StringComparer.Ordinal);
}
