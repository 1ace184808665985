using CsCheck;

namespace Solvent.Datasets.Tests;

public sealed class PackTests : StoreFixture
{
    private static readonly Gen<PackEntry> Entries = Gen.Select(
        Gen.Byte.Array[ObjectHash.Size], Gen.Enum<ObjectForm>(), Gen.Long[0, 1000], Gen.Int[0, 1000], Gen.Long[0, long.MaxValue], Gen.Byte.Array[ObjectHash.Size],
        (hash, form, offset, stored, length, from) => new PackEntry(
            ObjectHash.Read(hash), form, offset, stored, length, form == ObjectForm.Rows ? ObjectHash.Read(from) : null));

    [Fact]
    public void An_index_comes_back_sorted_by_hash() => Entries.List[0, 20].Sample(entries =>
        Assert.Equal(entries.OrderBy(entry => entry.Hash), PackIndex.Read(PackIndex.Write(entries), packLength: 2000)));

    [Fact]
    public void A_damaged_index_is_refused_or_points_into_its_pack() => Gen.Select(Entries.List[1, 5], Gen.Int[0, 10_000], Gen.Byte[1, 255]).Sample((entries, position, change) =>
    {
        var index = PackIndex.Write(entries);
        index[position % index.Length] ^= change;
        try
        {
            Assert.All(PackIndex.Read(index, packLength: 2000), entry => Assert.InRange(entry.Offset + entry.Stored, 0, 2000));
        }
        catch (InvalidDataException)
        {
            // Refused, which is right too.
        }
    });

    [Fact]
    public async Task A_store_whose_catalog_is_lost_knows_its_objects_again()
    {
        await CommitAsync("id\n1\n");
        await CommitAsync("id\n2\n");
        foreach (var file in Directory.EnumerateFiles(InRoot(".solvent"), "catalog.db*")) File.Delete(file);

        var reopened = DatasetRepository.Open(Root);

        Assert.True((await reopened.VerifyAsync(Token)).Passed);
        Assert.Equal("id\n1\n", await File.ReadAllTextAsync(await reopened.MaterializeAsync("taxi@v1", Token), Token));
    }

    [Fact]
    public async Task A_pack_is_named_by_its_hash()
    {
        var pack = PackOf(await CommitAsync("id\n1\n"));

        Assert.Equal(Path.GetFileNameWithoutExtension(pack), await PackFile.NameOfAsync(pack, Token));
    }

    [Fact]
    public async Task A_truncated_pack_is_named_and_the_version_with_it()
    {
        var version = await CommitAsync("id\n1\n");
        var pack = PackOf(version);
        await using (var file = new FileStream(pack, FileMode.Open)) file.SetLength(10);

        var report = await DatasetRepository.Open(Root).VerifyAsync(Token);

        Assert.Equal(pack, Assert.Single(report.Packs).File);
        Assert.Equal("taxi@v1", Assert.Single(report.Damaged).Reference);
    }

    [Fact]
    public async Task Objects_of_the_first_format_are_read()
    {
        var version = await CommitAsync("id\n1\n");
        var loose = InRoot(".solvent", "objects", version.Hash[..2], version.Hash[2..]);
        Directory.CreateDirectory(Path.GetDirectoryName(loose)!);
        using (var compressor = new ZstdNet.Compressor()) await File.WriteAllBytesAsync(loose, compressor.Wrap("id\n1\n"u8), Token);
        Directory.Delete(InRoot(".solvent", "packs"), recursive: true);
        Write(".solvent/format", "solvent-store 1\n");

        var old = DatasetRepository.Open(Root);

        Assert.True((await old.VerifyAsync(Token)).Passed);
        Assert.Equal("id\n1\n", await File.ReadAllTextAsync(await old.MaterializeAsync("taxi", Token), Token));
        await old.CommitAsync(Write("taxi.csv", "id\n2\n"), "taxi", cancellationToken: Token);
        Assert.Equal("solvent-store 2\n", await File.ReadAllTextAsync(InRoot(".solvent", "format"), Token));
    }
}
