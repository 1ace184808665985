using System.Text;

namespace Solvent.Datasets;

/// <summary>
/// Gives a dataset another name in one step: its folder is renamed. The old name was noted in the folder before, so that the version files are
/// valid under the new one at once; only then are they rewritten, one by one. Killed at any moment, the dataset has its old name or its new one.
/// </summary>
internal sealed class DatasetRename(DatasetStore store)
{
    public async Task<RenameResult> RunAsync(string from, string to, CancellationToken cancellationToken)
    {
        DatasetName.Require(to, "dataset");
        store.Versions.RequireExact(from);
        // A commit in between would bring the old folder back with a version that has no parent.
        using var alone = await StoreLock.ExclusiveAsync(store.Directory, cancellationToken);
        store.Versions.RequireExact(from);
        if (string.Equals(from, to, StringComparison.Ordinal)) return Result(from, to);
        if (!string.Equals(from, to, StringComparison.OrdinalIgnoreCase)) RequireFree(from, to);

        var (source, target) = (Path.Combine(store.Directory.Datasets, from), Path.Combine(store.Directory.Datasets, to));
        await FormerNames.WriteAsync(source, store.Directory.NewTemporaryFile(), FormerNames.Of(source).Append(from).Where(name => !string.Equals(name, to, StringComparison.Ordinal)), cancellationToken);
        Move(source, target);
        // From here on the dataset is renamed; a cancellation that comes now is too late.
        foreach (var version in store.Versions.Versions(to))
        {
            await AtomicFile.ReplaceAllTextAsync(
                Path.Combine(target, version.Version + ".json"), store.Directory.NewTemporaryFile(), Encoding.UTF8.GetString(VersionFile.Write(version)), CancellationToken.None);
        }

        return Result(from, to);
    }

    private RenameResult Result(string from, string to) => new(from, to, [.. store.Versions.Versions(to).Reverse()]);

    private void RequireFree(string from, string to)
    {
        var other = store.Versions.Names().FirstOrDefault(name => string.Equals(name, to, StringComparison.OrdinalIgnoreCase));
        if (other is null) return;
        throw new SolventException("name-taken", $"'{from}' cannot be called '{to}': there is a dataset '{other}'.")
        {
            Hint = "Choose another name, or rename that dataset first.",
            ExitCode = SolventException.WrongUsage,
        };
    }

    private static void Move(string source, string target)
    {
        try
        {
            // A commit that failed can leave an empty folder; one with anything in it is not ours to remove.
            if (Directory.Exists(target) && !Directory.EnumerateFileSystemEntries(target).Any()) Directory.Delete(target);
            Directory.Move(source, target);
        }
        catch (Exception exception)
        {
            if (AtomicFile.WriteFailure(target, exception) is { } failure) throw failure;
            throw;
        }
    }
}
