namespace Solvent.Datasets.Tests;

public sealed class CheckoutTests : StoreFixture
{
    [Fact]
    public async Task An_older_version_replaces_a_newer_one_that_is_committed()
    {
        await CommitAsync("id\n1\n");
        await CommitAsync("id\n2\n");

        var result = await Repository.CheckoutAsync("taxi@v1", cancellationToken: Token);

        Assert.True(result.Written);
        Assert.Equal("id\n1\n", await File.ReadAllTextAsync(InRoot("taxi.csv"), Token));
    }

    [Fact]
    public async Task Content_that_is_not_committed_is_never_overwritten_without_force()
    {
        await CommitAsync("id\n1\n");
        var path = Write("taxi.csv", "id\nwork of a day\n");

        var failure = await Assert.ThrowsAsync<SolventException>(() => Repository.CheckoutAsync("taxi@v1", cancellationToken: Token));

        Assert.Equal("checkout-would-lose", failure.Code);
        Assert.Equal(path, failure.File);
        Assert.Contains("--force", failure.Hint, StringComparison.Ordinal);
        Assert.Equal("id\nwork of a day\n", await File.ReadAllTextAsync(path, Token));
    }

    [Fact]
    public async Task Force_overwrites_content_that_is_not_committed()
    {
        await CommitAsync("id\n1\n");
        var path = Write("taxi.csv", "id\nwork of a day\n");

        await Repository.CheckoutAsync("taxi@v1", force: true, cancellationToken: Token);

        Assert.Equal("id\n1\n", await File.ReadAllTextAsync(path, Token));
    }

    [Fact]
    public async Task Content_whose_stored_object_is_lost_counts_as_not_committed()
    {
        await CommitAsync("id\n1\n");
        var second = await CommitAsync("id\n2\n");
        File.Delete(PackOf(second));

        var failure = await Assert.ThrowsAsync<SolventException>(() => Repository.CheckoutAsync("taxi@v1", cancellationToken: Token));

        Assert.Equal("checkout-would-lose", failure.Code);
    }

    [Fact]
    public async Task A_version_is_restored_into_a_folder_under_its_own_file_name()
    {
        await CommitAsync("id\n1\n");
        Directory.CreateDirectory(InRoot("elsewhere"));

        var result = await Repository.CheckoutAsync("taxi", InRoot("elsewhere"), cancellationToken: Token);

        Assert.Equal(InRoot("elsewhere", "taxi.csv"), result.Path);
        Assert.Equal("id\n1\n", await File.ReadAllTextAsync(result.Path, Token));
    }

    [Fact]
    public async Task A_damaged_object_is_named_and_leaves_the_file_as_it_was()
    {
        var first = await CommitAsync("id\n1\n");
        await CommitAsync("id\n2\n");
        Damage(first);

        var failure = await Assert.ThrowsAsync<SolventException>(() => Repository.CheckoutAsync("taxi@v1", cancellationToken: Token));

        Assert.Equal("object-damaged", failure.Code);
        Assert.Equal("id\n2\n", await File.ReadAllTextAsync(InRoot("taxi.csv"), Token));
    }

    [Fact]
    public async Task A_materialised_file_is_read_only_and_made_again_when_somebody_changed_it()
    {
        await CommitAsync("id\n1\n");
        var path = await Repository.MaterializeAsync("taxi", Token);
        Assert.True(File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly));
        File.SetAttributes(path, FileAttributes.Normal);
        await File.WriteAllTextAsync(path, "id\n9\n", Token);

        var again = await Repository.MaterializeAsync("taxi", Token);

        Assert.Equal(path, again);
        Assert.Equal("id\n1\n", await File.ReadAllTextAsync(again, Token));
    }
}
