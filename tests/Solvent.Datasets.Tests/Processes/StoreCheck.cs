using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Solvent.Datasets.Tests;

/// <summary>What has to be true of a store at any time, whoever was killed before.</summary>
internal static partial class StoreCheck
{
    /// <summary>Every promised version is there and holds what it held, and every byte of the store is what it was.</summary>
    public static async Task WholeAsync(string root, IReadOnlyDictionary<string, string> promised, CancellationToken cancellationToken)
    {
        var repository = DatasetRepository.Open(root);
        foreach (var (reference, digest) in promised) Assert.Equal((reference, digest), (reference, await DigestAsync(repository, reference, cancellationToken)));
        var report = await repository.VerifyAsync(cancellationToken);
        Assert.True(report.Passed, string.Join('\n', report.Damaged.Select(damaged => $"{damaged}").Concat(report.Packs.Select(pack => $"{pack}"))));
        OnlyKnownFiles(root);
    }

    /// <summary>Every version that was pushed comes from the remote into another store, and holds what it held.</summary>
    public static async Task PushedAsync(string remote, IReadOnlyCollection<string> pushed, IReadOnlyDictionary<string, string> promised, CancellationToken cancellationToken)
    {
        if (pushed.Count == 0) return;
        using var elsewhere = new WorkFolder();
        var repository = DatasetRepository.Open(elsewhere.Path);
        var remotes = new DatasetRemotes(repository, []);
        await remotes.AddAsync("share", remote, elsewhere.Path, cancellationToken);
        await remotes.FetchAsync(cancellationToken: cancellationToken);
        Assert.True((await repository.VerifyAsync(cancellationToken)).Passed);
        foreach (var reference in pushed.Where(promised.ContainsKey)) Assert.Equal((reference, promised[reference]), (reference, await DigestAsync(repository, reference, cancellationToken)));
    }

    /// <summary>Files in the work tree hold what one of the versions holds, or do not exist.</summary>
    public static async Task CheckedOutAsync(string root, string id, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(root, "out", id);
        if (!Directory.Exists(folder)) return;
        var repository = DatasetRepository.Open(root);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var version in repository.List().Where(version => version.Dataset.EndsWith("-" + id, StringComparison.Ordinal)).SelectMany(version => repository.Log(version.Dataset)))
        {
            known.UnionWith((await repository.FilesAsync(version.Reference, cancellationToken)).Select(file => file.Hash));
        }

        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => !AtomicFile.IsTemporary(Path.GetFileName(file)));
        Assert.All(files, file => Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))), known));
    }

    /// <summary>Nothing lies in the store that its format does not know, but unfinished work in its place.</summary>
    private static void OnlyKnownFiles(string root)
    {
        var store = Path.Combine(root, ".solvent");
        var files = Directory.EnumerateFiles(store, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(store, file).Replace('\\', '/'));
        Assert.All(files, file => Assert.Matches(Known(), file));
    }

    private static async Task<string> DigestAsync(DatasetRepository repository, string reference, CancellationToken cancellationToken)
    {
        var files = await repository.FilesAsync(reference, cancellationToken);
        if (repository.Resolve(reference).Kind == DatasetKind.File) return await HashAsync(file: null);
        var lines = new StringBuilder();
        foreach (var file in files) lines.Append(await HashAsync(file.Path)).Append(' ').Append(file.Path).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines.ToString())));

        async Task<string> HashAsync(string? file)
        {
            await using var content = await repository.OpenReadAsync(reference, file, cancellationToken);
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
        }
    }

    [GeneratedRegex(
        @"\A(?:format|\.gitignore|lock|catalog\.db(?:-wal|-shm|-journal)?|packs/[0-9a-f]{64}\.pack|datasets/[a-z0-9-]+/(?:v[0-9]+\.json|names|last|tags/newest)|remotes/share-[ab]|cache/.+|tmp/.+)\z",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Known();
}
