namespace Solvent.Platform.Tests;

public sealed class AtomicFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("solvent-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_write_that_fails_half_way_leaves_the_old_content_and_no_other_file()
    {
        var path = Path.Combine(_folder.FullName, "notes.txt");
        await AtomicFile.WriteAllTextAsync(path, "old", TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<InvalidOperationException>(() => AtomicFile.WriteAsync(
            path,
            async (stream, token) =>
            {
                await stream.WriteAsync("new"u8.ToArray(), token);
                throw new InvalidOperationException();
            },
            TestContext.Current.CancellationToken));

        Assert.Equal("old", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        Assert.Equal(["notes.txt"], _folder.GetFiles().Select(file => file.Name));
    }

    [Fact]
    public async Task A_full_disk_is_named_with_the_file_that_did_not_fit()
    {
        var failure = await Assert.ThrowsAsync<SolventException>(() => AtomicFile.WriteAsync(
            Path.Combine(_folder.FullName, "large.bin"),
            (_, _) => throw new IOException("No space left on device", 28),
            TestContext.Current.CancellationToken));

        Assert.Equal("disk-full", failure.Code);
        Assert.EndsWith("large.bin", failure.File, StringComparison.Ordinal);
    }
}
