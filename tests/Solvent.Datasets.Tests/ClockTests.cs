namespace Solvent.Datasets.Tests;

public sealed class ClockTests : StoreFixture
{
    [Fact]
    public async Task Versions_are_in_the_order_of_their_commits_even_when_the_clock_goes_back()
    {
        var clock = new SettableClock(new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero));
        var repository = new DatasetRepository(StoreDirectory.Find(Root), clock);
        await repository.CommitAsync(Write("taxi.csv", "id\n1\n"), "taxi", cancellationToken: Token);

        clock.Now -= TimeSpan.FromDays(400);
        await repository.CommitAsync(Write("taxi.csv", "id\n2\n"), "taxi", cancellationToken: Token);

        var log = repository.Log("taxi");
        Assert.Equal(["v2", "v1"], log.Select(version => version.Version));
        Assert.True(log[0].CreatedAt < log[1].CreatedAt);
        Assert.Equal("v2", repository.Resolve("taxi@latest").Version);
        Assert.Equal("v1", log[0].Parent);
    }

    [Theory]
    [InlineData(-400)]
    [InlineData(400)]
    public async Task A_change_that_keeps_the_size_is_seen_whatever_the_clock_says(int days)
    {
        var clock = new SettableClock(DateTimeOffset.UtcNow);
        var repository = new DatasetRepository(StoreDirectory.Find(Root), clock);
        await repository.CommitAsync(Write("taxi.csv", "id\n1\n"), "taxi", cancellationToken: Token);
        Assert.Equal(FileState.Unchanged, repository.Status().Single().State);

        clock.Now += TimeSpan.FromDays(days);
        Write("taxi.csv", "id\n2\n");

        Assert.Equal(FileState.Changed, repository.Status().Single().State);
    }

    private sealed class SettableClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
