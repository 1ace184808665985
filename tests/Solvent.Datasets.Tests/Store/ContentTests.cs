namespace Solvent.Datasets.Tests;

/// <summary>In which form content is kept, and that it comes back whatever the form is.</summary>
public sealed class ContentTests : StoreFixture
{
    [Fact]
    public async Task A_long_table_is_kept_in_chunks_and_comes_back()
    {
        var text = Table(rows: 60_000, change: 0);

        var version = await CommitAsync(text);

        Assert.Equal(ObjectForm.Chunks, Stored(version).Entry.Form);
        Assert.Equal(text, await ReadAsync(version));
        Assert.InRange(version.StoredBytes, 1, version.Bytes / 2);
    }

    [Fact]
    public async Task A_table_that_changed_a_little_is_kept_as_a_delta_and_both_versions_come_back()
    {
        var first = await CommitAsync(Table(rows: 60_000, change: 0));

        var second = await CommitAsync(Table(rows: 60_000, change: 1_000));

        Assert.Equal(ObjectForm.Rows, Stored(second).Entry.Form);
        Assert.InRange(second.StoredBytes, 1, second.Bytes / 200);
        Assert.Equal(Table(rows: 60_000, change: 0), await ReadAsync(first));
        Assert.Equal(Table(rows: 60_000, change: 1_000), await ReadAsync(second));
    }

    [Fact]
    public async Task A_chain_of_deltas_stays_short_and_every_version_comes_back()
    {
        var texts = Enumerable.Range(0, 20).Select(i => Table(rows: 4_000, change: 10 * i)).ToList();
        var versions = new List<DatasetVersion>();
        foreach (var text in texts) versions.Add(await CommitAsync(text));

        for (var i = 0; i < texts.Count; i++) Assert.Equal(texts[i], await ReadAsync(versions[i]));
        Assert.All(versions, version => Assert.InRange(ChainOf(version), 0, 8));
        Assert.Contains(versions, version => ChainOf(version) > 1);
    }

    [Fact]
    public async Task Binary_content_that_changed_in_one_place_adds_a_few_chunks()
    {
        var bytes = new byte[4 << 20];
        new Random(1).NextBytes(bytes);
        await File.WriteAllBytesAsync(InRoot("model.bin"), bytes, Token);
        var first = (await Repository.CommitAsync(InRoot("model.bin"), "model", cancellationToken: Token)).Version;
        byte[] inserted = [.. bytes[..1_000_000], 1, 2, 3, .. bytes[1_000_000..]];
        await File.WriteAllBytesAsync(InRoot("model.bin"), inserted, Token);

        var second = (await Repository.CommitAsync(InRoot("model.bin"), "model", cancellationToken: Token)).Version;

        Assert.InRange(first.StoredBytes, bytes.Length, bytes.Length + 100_000);
        Assert.InRange(second.StoredBytes, 1, 700_000);
        Assert.Equal(inserted, await File.ReadAllBytesAsync(await Repository.MaterializeAsync("model@v2", Token), Token));
        Assert.Equal(bytes, await File.ReadAllBytesAsync(await Repository.MaterializeAsync("model@v1", Token), Token));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData((1 << 20) - 1)]
    [InlineData(1 << 20)]
    [InlineData((1 << 20) + 1)]
    [InlineData(5_000_000)]
    public async Task Content_of_any_length_comes_back(int length)
    {
        foreach (var kind in new[] { "zeros", "noise", "lines" })
        {
            var bytes = new byte[length];
            if (kind != "zeros") new Random(length).NextBytes(bytes);
            if (kind == "lines") bytes = [.. bytes.Select(value => value % 40 == 0 ? (byte)'\n' : (byte)('a' + (value % 26)))];
            await File.WriteAllBytesAsync(InRoot("content"), bytes, Token);
            var version = (await Repository.CommitAsync(InRoot("content"), kind, cancellationToken: Token)).Version;

            await using var stream = await Repository.OpenReadAsync(version.Reference, cancellationToken: Token);
            using var again = new MemoryStream();
            await stream.CopyToAsync(again, Token);

            Assert.Equal(bytes, again.ToArray());
        }
    }

    [Fact]
    public async Task A_version_whose_base_is_damaged_is_named_and_the_next_commit_does_not_build_on_it()
    {
        var first = await CommitAsync(Table(rows: 10_000, change: 0));
        var second = await CommitAsync(Table(rows: 10_000, change: 10));
        Damage(first);

        var failure = await Assert.ThrowsAsync<SolventException>(() => ReadAsync(second));
        var third = await CommitAsync(Table(rows: 10_000, change: 20));

        Assert.Equal("object-damaged", failure.Code);
        Assert.Equal(Table(rows: 10_000, change: 20), await ReadAsync(third));
    }

    [Fact]
    public async Task Committing_again_repairs_a_damaged_chunk_of_a_long_table()
    {
        var version = await CommitAsync(Table(rows: 60_000, change: 0));
        Damage(version with { Hash = ObjectReader.PartsOf(Stored(version))[0].ToString() });
        Assert.False((await Repository.VerifyAsync(Token)).Passed);

        await Repository.CommitAsync(InRoot("taxi.csv"), "taxi", cancellationToken: Token);

        Assert.Equal(Table(rows: 60_000, change: 0), await ReadAsync(version));
    }

    [Fact]
    public async Task Committing_again_repairs_a_version_whose_base_is_damaged()
    {
        var first = await CommitAsync(Table(rows: 10_000, change: 0));
        var second = await CommitAsync(Table(rows: 10_000, change: 10));
        Damage(first);
        Assert.False((await Repository.VerifyAsync("taxi@v2", Token)).Passed);

        await Repository.CommitAsync(InRoot("taxi.csv"), "taxi", cancellationToken: Token);

        Assert.Equal(Table(rows: 10_000, change: 10), await ReadAsync(second));
    }

    [Fact]
    public async Task A_stream_with_damage_never_comes_to_its_end()
    {
        var version = await CommitAsync("id\n1\n");
        Damage(version);

        await using var stream = await Repository.OpenReadAsync("taxi", cancellationToken: Token);

        Assert.Equal("object-damaged", Assert.Throws<SolventException>(() => new StreamReader(stream).ReadToEnd()).Code);
    }

    private int ChainOf(DatasetVersion version)
    {
        var length = 0;
        for (var stored = Stored(version); stored.Entry.Base is { } from; stored = Stored(version with { Hash = from.ToString() })) length++;
        return length;
    }

    private static string Table(int rows, int change)
    {
        var random = new Random(5);
        return string.Concat(Enumerable.Range(0, rows)
            .Select(i => $"{i},{random.NextDouble():F6},{random.Next(100)},{(i % 60 == 0 && i / 60 < change ? "changed" : "as it was")}\n")
            .Prepend("id,x,y,note\n"));
    }

    private async Task<string> ReadAsync(DatasetVersion version)
    {
        await using var stream = await Repository.OpenReadAsync(version.Reference, cancellationToken: Token);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(Token);
    }
}
