namespace Solvent.Datasets;

/// <summary>Puts the expectations of a version beside its file, unless others stand there that no version has.</summary>
internal sealed class SuiteCheckout(DatasetStore store)
{
    /// <returns>What the user should know, or <see langword="null"/>.</returns>
    public async Task<string?> RunAsync(DatasetVersion version, string target, bool force, CancellationToken cancellationToken)
    {
        if (version.Suite is not { } suite) return null;
        var path = SuiteFile.Beside(target);
        if (Directory.Exists(path)) return $"'{Path.GetFileName(path)}' is a folder, so that the expectations of {version.Reference} were not written there.";
        if (File.Exists(path))
        {
            var present = ObjectHash.Of(await File.ReadAllBytesAsync(path, cancellationToken)).ToString();
            if (present == suite) return null;
            if (!force && !store.Versions.Versions(version.Dataset).Any(other => other.Suite == present))
            {
                return $"'{Path.GetFileName(path)}' has expectations that no version has, and was left as it is.";
            }
        }

        await AtomicFile.WriteAsync(path, (stream, token) => store.Contents.CopyToAsync(version, suite, stream, token), cancellationToken);
        return null;
    }
}
