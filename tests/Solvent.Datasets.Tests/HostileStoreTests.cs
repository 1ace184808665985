using System.Text;

namespace Solvent.Datasets.Tests;

/// <summary>Stores that somebody has written who wishes their readers ill.</summary>
public sealed class HostileStoreTests : StoreFixture
{
    [Theory]
    [InlineData("../evil.csv")]
    [InlineData("../../../../../../tmp/evil.csv")]
    [InlineData("/tmp/evil.csv")]
    [InlineData("a/../../evil.csv")]
    [InlineData(".git/config")]
    [InlineData("below/.GIT/hooks/post-checkout")]
    [InlineData(".solvent/format")]
    public async Task A_list_of_files_that_leads_out_of_its_folder_is_refused_by_everything_that_reads_it(string path)
    {
        var content = await CommitAsync("evil\n");
        await WriteFolderVersionAsync($"{content.Hash} {content.Bytes} {path}\n");
        Directory.CreateDirectory(InRoot("copy", "deep"));

        Func<Task>[] readers =
        [
            () => Repository.CheckoutAsync("hostile", cancellationToken: Token),
            () => Repository.CheckoutAsync("hostile", InRoot("copy", "deep"), force: true, cancellationToken: Token),
            () => Repository.MaterializeAsync("hostile", Token),
            () => Repository.FilesAsync("hostile", Token),
            () => Repository.OpenReadAsync("hostile", path, Token),
            () => Repository.ExportDvcAsync("hostile", new DvcExportOptions { Init = true }, Token),
        ];
        foreach (var read in readers) Assert.Equal("manifest-corrupt", (await Assert.ThrowsAsync<SolventException>(read)).Code);

        var damaged = Assert.Single((await Repository.VerifyAsync(Token)).Damaged);
        Assert.Equal("hostile@v1", damaged.Reference);
        Assert.Empty(Directory.EnumerateFiles(InRoot(), "evil*", SearchOption.AllDirectories));
        Assert.Empty(Directory.EnumerateFileSystemEntries(InRoot(".git")));
        Assert.Equal("solvent-store 2\n", await File.ReadAllTextAsync(InRoot(".solvent", "format"), Token));
    }

    [Fact]
    public async Task A_list_of_files_that_leads_out_of_its_folder_is_refused_by_a_pull()
    {
        var content = await CommitAsync("evil\n");
        var list = (await Repository.CommitAsync(Write("list.txt", $"{content.Hash} {content.Bytes} ../../evil.csv\n"), "list", cancellationToken: Token)).Version;
        Write("hostile/a.csv", "id\n1\n");
        var folder = (await Repository.CommitAsync(InRoot("hostile"), "hostile", cancellationToken: Token)).Version;
        var remotes = new DatasetRemotes(Repository, []);
        await remotes.AddAsync("share", InRoot("share"), cancellationToken: Token);
        await remotes.PushAsync(cancellationToken: Token);
        var file = InRoot("share", "datasets", "hostile", "v1.json");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, Token)).Replace(folder.Hash, list.Hash, StringComparison.Ordinal), Token);
        using var elsewhere = new WorkFolder();
        var pulling = new DatasetRemotes(DatasetRepository.Open(elsewhere.Path), []);
        await pulling.AddAsync("share", InRoot("share"), cancellationToken: Token);

        var failure = await Assert.ThrowsAsync<SolventException>(() => pulling.PullAsync(new TransferOptions { Force = true }, Token));

        Assert.Equal("manifest-corrupt", failure.Code);
        Assert.Empty(Directory.EnumerateFiles(elsewhere.Path, "evil*", SearchOption.AllDirectories));
        Assert.False(File.Exists(Path.Combine(elsewhere.Path, "..", "evil.csv")));
    }

    [Theory]
    [InlineData(".git/config")]
    [InlineData("data/.GIT/config")]
    [InlineData(".solvent/format")]
    public async Task A_version_that_would_be_restored_into_what_git_or_Solvent_keep_is_refused(string path)
    {
        var version = await CommitAsync("evil\n");
        var file = InRoot(".solvent", "datasets", "taxi", "v1.json");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, Token)).Replace("\"path\": \"taxi.csv\"", $"\"path\": \"{path}\"", StringComparison.Ordinal), Token);

        var failure = await Assert.ThrowsAsync<SolventException>(() => Repository.CheckoutAsync(version.Reference, force: true, cancellationToken: Token));

        Assert.Equal("version-corrupt", failure.Code);
        Assert.Empty(Directory.EnumerateFileSystemEntries(InRoot(".git")));
    }

    [Fact]
    public async Task What_git_and_Solvent_keep_can_be_committed_and_goes_back_to_another_place()
    {
        Write(".git/config", "[core]\n");

        var version = (await Repository.CommitAsync(InRoot(".git"), "settings", cancellationToken: Token)).Version;

        Assert.Null(version.TrackedPath);
        Assert.Equal(InRoot("git"), (await Repository.CheckoutAsync("settings", cancellationToken: Token)).Path);
        Assert.Equal("[core]\n", await File.ReadAllTextAsync(InRoot("git", "config"), Token));
    }

    private async Task WriteFolderVersionAsync(string manifest)
    {
        Write("hostile/a.csv", "id\n1\n");
        await Repository.CommitAsync(InRoot("hostile"), "hostile", cancellationToken: Token);
        var bytes = Encoding.UTF8.GetBytes(manifest);
        var store = new DatasetStore(StoreDirectory.Find(Root), TimeProvider.System);
        using var batch = new ObjectBatch(store.Directory, store.Objects);
        batch.Add(ObjectHash.Of(bytes), ObjectForm.Raw, bytes, bytes.Length);
        await batch.PublishAsync(Token);
        var file = InRoot(".solvent", "datasets", "hostile", "v1.json");
        var text = await File.ReadAllTextAsync(file, Token);
        await File.WriteAllTextAsync(file, text.Replace(Repository.Resolve("hostile").Hash, ObjectHash.Of(bytes).ToString(), StringComparison.Ordinal), Token);
    }
}
