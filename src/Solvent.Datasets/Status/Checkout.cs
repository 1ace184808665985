namespace Solvent.Datasets;

/// <summary>Puts the bytes of a version into the work tree without losing bytes that are stored nowhere else.</summary>
internal sealed class Checkout(DatasetStore store)
{
    public async Task<CheckoutResult> RunAsync(DatasetVersion version, string? to, bool force, CancellationToken cancellationToken)
    {
        var result = version.Kind == DatasetKind.Folder
            ? await new FolderCheckout(store, version, FolderOf(version, to)).RunAsync(force, cancellationToken)
            : await FileAsync(version, FileOf(version, to), force, cancellationToken);
        store.Stats.Save();
        return await new SuiteCheckout(store).RunAsync(version, result.Path, force, cancellationToken) is { } notice ? result with { Notice = notice } : result;
    }

    private async Task<CheckoutResult> FileAsync(DatasetVersion version, string target, bool force, CancellationToken cancellationToken)
    {
        var file = new FileCheckout(store, version, version.Hash, target);
        if (await file.IsThereAsync(cancellationToken)) return new CheckoutResult(version, target, Written: false);
        if (!force && await file.WouldLoseAsync(cancellationToken)) throw WouldLose.Content(version, target);
        AbandonedCopies.Remove(Path.GetDirectoryName(target)!, Path.GetFileName(target) + ".*", SearchOption.TopDirectoryOnly, store.Time.GetUtcNow());
        await file.WriteAsync(force, cancellationToken);
        return new CheckoutResult(version, target, Written: true) { FilesWritten = 1 };
    }

    private string FileOf(DatasetVersion version, string? to)
    {
        if (to is null) return Path.Combine(store.Directory.Root, version.TrackedPath ?? version.FileName);
        var target = Path.GetFullPath(to);
        return Directory.Exists(target) || Path.EndsInDirectorySeparator(to) ? Path.Combine(target, version.FileName) : target;
    }

    private string FolderOf(DatasetVersion version, string? to)
        => to is null ? Path.GetFullPath(version.TrackedPath ?? version.FileName, store.Directory.Root) : Path.TrimEndingDirectorySeparator(Path.GetFullPath(to));
}
