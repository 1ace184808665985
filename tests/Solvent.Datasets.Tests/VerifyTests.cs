namespace Solvent.Datasets.Tests;

public sealed class VerifyTests : StoreFixture
{
    [Fact]
    public async Task A_sound_store_passes()
    {
        await CommitAsync("id\n1\n");
        await CommitAsync("id\n2\n");
        await CommitAsync("id\n1\n");

        var report = await Repository.VerifyAsync(Token);

        Assert.True(report.Passed);
        Assert.Equal((3, 2, 10L), (report.Versions, report.Objects, report.Bytes));
    }

    [Fact]
    public async Task Any_flipped_bit_is_found_and_the_version_named()
    {
        var version = await CommitAsync(string.Concat(Enumerable.Range(0, 50).Select(i => $"{i},{i * 7}\n")));
        await CommitAsync("id\n2\n");
        var pack = PackOf(version);
        var sound = await File.ReadAllBytesAsync(pack, Token);

        for (var bit = 0; bit < sound.Length * 8; bit += 13)
        {
            var damaged = (byte[])sound.Clone();
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            await File.WriteAllBytesAsync(pack, damaged, Token);

            var report = await DatasetRepository.Open(Root).VerifyAsync(Token);

            // A few bits mean nothing to the content; what must never happen is a version that passes with other content.
            Assert.False(report.Passed);
            Assert.Equal(pack, Assert.Single(report.Packs).File);
            if (report.Damaged.Count == 0) await AssertContentAsync(version);
            else Assert.Equal("taxi@v1", Assert.Single(report.Damaged).Reference);
        }
    }

    [Fact]
    public async Task A_missing_object_and_an_unreadable_version_file_are_both_named()
    {
        File.Delete(PackOf(await CommitAsync("id\n1\n")));
        await CommitAsync("id\n2\n");
        Write(Path.Combine(".solvent", "datasets", "taxi", "v2.json"), "{");

        var report = await Repository.VerifyAsync(Token);

        Assert.False(report.Passed);
        Assert.Equal(["taxi@v1", "taxi@v2"], report.Damaged.Select(damaged => damaged.Reference));
        Assert.Equal("the object is missing", report.Damaged[0].Problem);
    }

    [Fact]
    public async Task Committing_the_same_content_again_repairs_what_was_found_damaged()
    {
        var version = await CommitAsync("id\n1\n");
        Damage(version);
        await Repository.VerifyAsync(Token);

        var again = await Repository.CommitAsync(InRoot("taxi.csv"), "taxi", cancellationToken: Token);

        Assert.False(again.Created);
        Assert.Empty((await Repository.VerifyAsync(Token)).Damaged);
    }

    private async Task AssertContentAsync(DatasetVersion version)
    {
        await using var content = await Repository.OpenReadAsync(version.Reference, cancellationToken: Token);
        Assert.Equal(version.Hash, Convert.ToHexStringLower(await System.Security.Cryptography.SHA256.HashDataAsync(content, Token)));
    }
}
