using Solvent.Datasets;

namespace Solvent.Remotes.Tests.Exchange;

public sealed class BrokenTransferTests : ExchangeFixture
{
    private const int Arrived = 100_000;

    [Fact]
    public async Task A_transfer_that_broke_off_goes_on_where_it_stopped()
    {
        var line = new BrokenLine();
        using var ben = await PushedToAsync(line);
        line.BytesLeft = Arrived;
        var failure = await Assert.ThrowsAsync<SolventException>(() => ben.PullAsync());

        line.BytesLeft = null;
        await ben.PullAsync();

        Assert.Equal("remote-unreachable", failure.Code);
        Assert.Equal([0, Arrived], line.Offsets);
        Assert.Equal(Text(lines: 10_000, seed: 1), ben.Read("taxi.csv"));
        Assert.True((await ben.VerifyAsync()).Passed);
    }

    [Fact]
    public async Task Nothing_is_in_the_store_before_a_pack_is_whole()
    {
        var line = new BrokenLine();
        using var ben = await PushedToAsync(line);
        line.BytesLeft = Arrived;

        await Assert.ThrowsAsync<SolventException>(() => ben.PullAsync());

        Assert.Empty(ben.Repository.List());
        Assert.True((await ben.VerifyAsync()).Passed);
    }

    [Fact]
    public async Task What_arrived_of_a_pack_and_was_damaged_since_is_brought_again()
    {
        var line = new BrokenLine();
        using var ben = await PushedToAsync(line);
        line.BytesLeft = Arrived;
        await Assert.ThrowsAsync<SolventException>(() => ben.PullAsync());
        Flip(Assert.Single(Directory.GetFiles(ben.PathOf(".solvent", "tmp"), "*.part")));

        line.BytesLeft = null;
        await ben.PullAsync();

        Assert.Equal([0, Arrived, 0], line.Offsets);
        Assert.Equal(Text(lines: 10_000, seed: 1), ben.Read("taxi.csv"));
    }

    [Fact]
    public async Task Progress_tells_what_has_arrived_of_what_is_needed()
    {
        var line = new BrokenLine();
        using var ben = await PushedToAsync(line);
        var reports = new Collected();

        var result = await ben.Remotes.FetchAsync(new TransferOptions { Progress = reports }, Token);

        Assert.Equal(new TransferProgress(result.Bytes, result.Bytes, 1, 1), reports.All[^1]);
        Assert.True(reports.All.Count > 3);
    }

    [Fact]
    public async Task A_transfer_that_is_stopped_leaves_no_version_behind()
    {
        var line = new BrokenLine();
        using var ben = await PushedToAsync(line);
        using var stop = new CancellationTokenSource();
        var progress = new Stopping(stop);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ben.Remotes.FetchAsync(new TransferOptions { Progress = progress }, stop.Token));

        Assert.Empty(ben.Repository.List());
    }

    /// <summary>A machine that knows, behind a line, a remote with one version of some hundred kilobytes.</summary>
    private async Task<Machine> PushedToAsync(BrokenLine line)
    {
        var ada = await NewMachineAsync();
        await ada.CommitAsync(Text(lines: 10_000, seed: 1));
        await ada.PushAsync();
        var ben = new Machine(line);
        await ben.Remotes.AddAsync("origin", "broken://" + Share, cancellationToken: Token);
        return ben;
    }

    private sealed class Collected : IProgress<TransferProgress>
    {
        public List<TransferProgress> All { get; } = [];

        public void Report(TransferProgress value) => All.Add(value);
    }

    private sealed class Stopping(CancellationTokenSource stop) : IProgress<TransferProgress>
    {
        public void Report(TransferProgress value)
        {
            if (value.BytesDone > 0) stop.Cancel();
        }
    }
}
