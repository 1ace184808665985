using Solvent.Datasets;

namespace Solvent.Remotes.Tests.Exchange;

/// <summary>A project folder on a machine of its own, as far as a test needs one.</summary>
public sealed class Machine : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("solvent-machine-");

    public Machine(params IReadOnlyList<IRemoteProvider> providers)
    {
        // The folder stands for a git work tree, so that a store further up can never be found instead.
        Directory.CreateDirectory(PathOf(".git"));
        Repository = DatasetRepository.Open(_folder.FullName);
        Remotes = new DatasetRemotes(Repository, [.. CloudProviders.All, .. providers]);
    }

    public DatasetRepository Repository { get; }

    public DatasetRemotes Remotes { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public string PathOf(params string[] parts) => Path.Combine([_folder.FullName, .. parts]);

    public string Read(string name) => File.ReadAllText(PathOf(name));

    public string Write(string name, string text)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Commits a text as the next version of a dataset, from the file <c>NAME.csv</c>.</summary>
    public async Task<DatasetVersion> CommitAsync(string text, string name = "taxi", params IReadOnlyList<string> tags)
        => (await Repository.CommitAsync(Write(name + ".csv", text), name, new CommitOptions { Tags = tags }, Token)).Version;

    public Task<PushResult> PushAsync(params IReadOnlyList<string> references) => Remotes.PushAsync(new TransferOptions { References = references }, Token);

    public Task<FetchResult> FetchAsync(params IReadOnlyList<string> references) => Remotes.FetchAsync(new TransferOptions { References = references }, Token);

    public Task<PullResult> PullAsync(params IReadOnlyList<string> references) => Remotes.PullAsync(new TransferOptions { References = references }, Token);

    public Task<VerifyReport> VerifyAsync() => Repository.VerifyAsync(Token);

    /// <summary>What the version holds, read from the store.</summary>
    public async Task<string> ContentAsync(string reference)
    {
        await using var stream = await Repository.OpenReadAsync(reference, cancellationToken: Token);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(Token);
    }

    /// <summary>The pack files of the store.</summary>
    public IReadOnlyList<string> Packs() => Directory.GetFiles(PathOf(".solvent", "packs"), "*.pack");

    public void Dispose()
    {
        foreach (var file in _folder.EnumerateFiles("*", SearchOption.AllDirectories)) file.Attributes = FileAttributes.Normal;
        _folder.Delete(recursive: true);
    }
}
