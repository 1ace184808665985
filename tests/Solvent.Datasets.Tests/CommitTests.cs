using System.Security.Cryptography;
using CsCheck;

namespace Solvent.Datasets.Tests;

public sealed class CommitTests : StoreFixture
{
    [Fact]
    public async Task A_version_is_identified_by_the_hash_of_the_original_bytes()
    {
        var path = Write("taxi.csv", "id,fare\n1,10\n2,20\n");

        var result = await Repository.CommitAsync(path, "taxi", new CommitOptions { Message = "first" }, Token);

        Assert.True(result.Created);
        Assert.Equal("taxi@v1", result.Version.Reference);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(path, Token))), result.Version.Hash);
        Assert.Equal(18, result.Version.Bytes);
        Assert.Equal(2, result.Version.Rows);
        Assert.Equal("first", result.Version.Message);
        Assert.Equal("taxi.csv", result.Version.TrackedPath);
        Assert.Null(result.Version.Parent);
    }

    [Fact]
    public async Task Any_bytes_come_back_as_they_were()
    {
        var count = 0;
        await Gen.Byte.Array[0, 5000].SampleAsync(
            async bytes =>
            {
                var name = $"d{Interlocked.Increment(ref count)}";
                var path = InRoot(name + ".bin");
                await File.WriteAllBytesAsync(path, bytes, Token);
                await Repository.CommitAsync(path, name, cancellationToken: Token);
                File.Delete(path);

                await Repository.CheckoutAsync(name, cancellationToken: Token);

                var restored = await File.ReadAllBytesAsync(path, Token);
                return bytes.AsSpan().SequenceEqual(restored);
            },
            iter: 50);
    }

    [Fact]
    public async Task A_file_of_several_blocks_comes_back_as_it_was()
    {
        var bytes = new byte[(3 << 20) + 17];
        new Random(1).NextBytes(bytes.AsSpan(0, bytes.Length / 2));
        var path = InRoot("large.bin");
        await File.WriteAllBytesAsync(path, bytes, Token);
        var reported = new List<CommitProgress>();

        await Repository.CommitAsync(path, "large", new CommitOptions { Progress = new Listener<CommitProgress>(reported.Add) }, Token);
        File.Delete(path);
        await Repository.CheckoutAsync("large", cancellationToken: Token);

        Assert.Equal(bytes, await File.ReadAllBytesAsync(path, Token));
        Assert.Equal(new CommitProgress(bytes.Length, bytes.Length), reported[^1]);
    }

    [Fact]
    public async Task Unchanged_data_makes_no_new_version_but_takes_the_tag()
    {
        await CommitAsync("id\n1\n");

        var again = await Repository.CommitAsync(InRoot("taxi.csv"), "taxi", new CommitOptions { Tags = ["clean"] }, Token);

        Assert.False(again.Created);
        Assert.Equal("v1", again.Version.Version);
        Assert.Equal(["clean"], again.Version.Tags);
        Assert.Equal("v1", Repository.Resolve("taxi#clean").Version);
        Assert.Single(Repository.Log("taxi"));
    }

    [Fact]
    public async Task Older_data_under_the_tag_that_names_it_makes_no_new_version()
    {
        var tagged = new CommitOptions { Tags = ["A"] };
        await File.WriteAllTextAsync(InRoot("taxi.csv"), "id\n1\n", Token);
        await Repository.CommitAsync(InRoot("taxi.csv"), "taxi", tagged, Token);
        await CommitAsync("id\n2\n");

        await File.WriteAllTextAsync(InRoot("taxi.csv"), "id\n1\n", Token);
        var again = await Repository.CommitAsync(InRoot("taxi.csv"), "taxi", tagged, Token);

        Assert.False(again.Created);
        Assert.Equal("v1", Repository.Resolve("taxi#A").Version);
        Assert.Equal("v2", Repository.Resolve("taxi@latest").Version);
    }

    [Fact]
    public async Task Going_back_to_older_data_is_a_new_version()
    {
        await CommitAsync("id\n1\n");
        await CommitAsync("id\n2\n");

        var third = await CommitAsync("id\n1\n");

        Assert.Equal("v3", third.Version);
        Assert.Equal("v2", third.Parent);
        Assert.Equal(Repository.Resolve("taxi@v1").Hash, third.Hash);
    }

    [Fact]
    public async Task Of_many_commits_at_once_none_is_lost()
    {
        var commits = Enumerable.Range(0, 24).Select(i => Task.Run(async () =>
        {
            var path = Write($"part{i}.csv", $"id\n{i}\n");
            return (await DatasetRepository.Open(Root).CommitAsync(path, "taxi", cancellationToken: Token)).Version.Hash;
        }));

        var hashes = await Task.WhenAll(commits);

        var versions = Repository.Log("taxi");
        Assert.Equal(24, versions.Count);
        Assert.Equal(hashes.Order(StringComparer.Ordinal), versions.Select(version => version.Hash).Order(StringComparer.Ordinal));
        Assert.All(versions, version => Assert.Equal(version.Version == "v1", version.Parent is null));
    }

    [Fact]
    public async Task A_file_that_changes_while_it_is_read_is_refused()
    {
        var path = InRoot("log.bin");
        await File.WriteAllBytesAsync(path, new byte[3 << 20], Token);
        var writer = new Listener<CommitProgress>(_ => File.AppendAllText(path, "x"));

        var failure = await Assert.ThrowsAsync<SolventException>(
            () => Repository.CommitAsync(path, "log", new CommitOptions { Progress = writer }, Token));

        Assert.Equal("file-changed", failure.Code);
        Assert.Empty(Repository.List());
        Assert.Empty(Directory.EnumerateFiles(InRoot(".solvent", "tmp")));
    }

    [Fact]
    public async Task A_cancelled_commit_leaves_nothing_behind()
    {
        var path = InRoot("large.bin");
        await File.WriteAllBytesAsync(path, new byte[5 << 20], Token);
        using var cancel = new CancellationTokenSource();
        var listener = new Listener<CommitProgress>(_ => cancel.Cancel());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Repository.CommitAsync(path, "large", new CommitOptions { Progress = listener }, cancel.Token));

        Assert.Empty(Repository.List());
        Assert.Empty(Directory.EnumerateFiles(InRoot(".solvent", "tmp")));
        Assert.False(Directory.Exists(InRoot(".solvent", "packs")));
    }

    [Theory]
    [InlineData("../taxi")]
    [InlineData("a/b")]
    [InlineData("täxi")]
    [InlineData("")]
    [InlineData(".hidden")]
    [InlineData("taxi@v1")]
    [InlineData("con")]
    [InlineData("taxi.")]
    public async Task A_name_that_is_no_portable_file_name_is_refused(string name)
    {
        var path = Write("taxi.csv", "id\n1\n");

        var failure = await Assert.ThrowsAsync<SolventException>(() => Repository.CommitAsync(path, name, cancellationToken: Token));

        Assert.Equal("invalid-name", failure.Code);
        Assert.False(Directory.Exists(InRoot(".solvent")));
    }

    [Fact]
    public async Task A_name_that_differs_only_in_case_is_refused()
    {
        await CommitAsync("id\n1\n");

        var failure = await Assert.ThrowsAsync<SolventException>(() => Repository.CommitAsync(InRoot("taxi.csv"), "Taxi", cancellationToken: Token));

        Assert.Equal("invalid-name", failure.Code);
        Assert.Contains("'taxi'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_is_named_with_its_nearest_sibling()
    {
        Write("taxi.csv", "id\n1\n");

        var failure = await Assert.ThrowsAsync<SolventException>(() => Repository.CommitAsync(InRoot("taxy.csv"), "taxi", cancellationToken: Token));

        Assert.Equal("file-not-found", failure.Code);
        Assert.Equal("Did you mean 'taxi.csv'?", failure.Hint);
    }

    [Fact]
    public async Task A_link_is_committed_as_the_file_that_it_leads_to()
    {
        Write("data.csv", "id\n1\n2\n");
        File.CreateSymbolicLink(InRoot("link.csv"), InRoot("data.csv"));

        var result = await Repository.CommitAsync(InRoot("link.csv"), "linked", cancellationToken: Token);

        Assert.Equal(7, result.Version.Bytes);
        Assert.Equal(FileState.Unchanged, Repository.Status().Single().State);
    }

    [Fact]
    public async Task A_link_that_leads_to_itself_is_refused()
    {
        File.CreateSymbolicLink(InRoot("a.csv"), InRoot("b.csv"));
        File.CreateSymbolicLink(InRoot("b.csv"), InRoot("a.csv"));

        var failure = await Assert.ThrowsAsync<SolventException>(() => Repository.CommitAsync(InRoot("a.csv"), "loop", cancellationToken: Token));

        Assert.Equal("read-failed", failure.Code);
    }

    [Fact]
    public async Task A_table_that_cannot_be_read_is_committed_all_the_same_and_the_result_says_why_it_has_no_rows()
    {
        var result = await Repository.CommitAsync(Write("ragged.csv", "a,b\n1,2\n1,2,3\n"), "ragged", cancellationToken: Token);

        Assert.True(result.Created);
        Assert.Null(result.Version.Rows);
        Assert.Contains("ragged.csv", Assert.Single(result.Notices), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_commit_is_told_to_listeners_of_the_whole_process()
    {
        var heard = new List<string>();
        void Hear(object? sender, VersionWrittenEventArgs written) => heard.Add(written.Version.Hash);
        DatasetActivity.VersionWritten += Hear;
        try
        {
            var version = await CommitAsync("id\n42\n");
            Assert.Contains(version.Hash, heard);
        }
        finally
        {
            DatasetActivity.VersionWritten -= Hear;
        }
    }
}
