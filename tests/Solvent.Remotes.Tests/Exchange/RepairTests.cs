using Solvent.Datasets;

namespace Solvent.Remotes.Tests.Exchange;

public sealed class RepairTests : ExchangeFixture
{
    [Fact]
    public async Task A_flipped_bit_in_a_pack_is_mended_from_the_remote()
    {
        var ada = await PushedAsync();
        Flip(ada.Packs()[0]);

        var report = await RepairAsync(ada);

        Assert.True(report.After.Passed);
        Assert.Contains(Path.GetFileName(ada.Packs()[0]), report.Repaired);
        Assert.True((await ada.VerifyAsync()).Passed);
    }

    [Fact]
    public async Task A_pack_that_is_gone_comes_back()
    {
        var ada = await PushedAsync();
        File.Delete(ada.Packs()[0]);

        var report = await RepairAsync(ada);

        Assert.True(report.After.Passed);
        Assert.Equal(["taxi@v1"], report.Repaired);
        Assert.Equal("id\n1\n", await ada.ContentAsync("taxi@v1"));
    }

    [Fact]
    public async Task A_version_file_that_is_damaged_comes_back()
    {
        var ada = await PushedAsync();
        ada.Write(".solvent/datasets/taxi/v1.json", "{");

        var report = await RepairAsync(ada);

        Assert.True(report.After.Passed);
        Assert.Equal("id\n1\n", await ada.ContentAsync("taxi@v1"));
    }

    [Fact]
    public async Task What_the_remote_has_in_other_packs_is_mended_too()
    {
        var ada = await NewMachineAsync();
        ada.Write("parts/1.csv", Text(lines: 2_000, seed: 1));
        ada.Write("parts/2.csv", Text(lines: 2_000, seed: 2));
        ada.Write("parts/3.csv", Text(lines: 2_000, seed: 3));
        await ada.Repository.CommitAsync(ada.PathOf("parts"), "parts", cancellationToken: Token);
        await ada.Repository.CommitAsync(ada.PathOf("parts", "2.csv"), "second", cancellationToken: Token);
        await ada.PushAsync("second");
        await ada.PushAsync("parts");
        var pack = Assert.Single(ada.Packs());
        Flip(pack);

        var report = await RepairAsync(ada);

        Assert.True(report.After.Passed);
        Assert.True((await ada.VerifyAsync()).Passed);
    }

    [Fact]
    public async Task What_the_remote_does_not_have_either_is_named()
    {
        var ada = await PushedAsync();
        await ada.CommitAsync("id\n2\n");
        foreach (var pack in ada.Packs()) Flip(pack);

        var report = await RepairAsync(ada);

        Assert.Equal("taxi@v2", Assert.Single(report.After.Damaged).Reference);
        Assert.Equal("id\n1\n", await ada.ContentAsync("taxi@v1"));
    }

    [Fact]
    public async Task A_sound_store_asks_the_remote_for_nothing()
    {
        var ada = await PushedAsync();

        var report = await RepairAsync(ada);

        Assert.Equal((0, 0L, 0), (report.Packs, report.Bytes, report.Repaired.Count));
        Assert.True(report.After.Passed);
    }

    private async Task<Machine> PushedAsync()
    {
        var machine = await NewMachineAsync();
        await machine.CommitAsync("id\n1\n");
        await machine.PushAsync();
        return machine;
    }

    private static Task<RepairReport> RepairAsync(Machine machine) => machine.Remotes.RepairAsync(new TransferOptions { Remote = "origin" }, Token);
}
