using Solvent.Acceptance.Tests.Clients;

namespace Solvent.Datasets.Tests;

/// <summary>A disk that becomes full at every place where a commit or a checkout writes.</summary>
public sealed class FullDiskTests : IDisposable
{
    private const int DiskKilobytes = 3 * 1024;

    private readonly WorkFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string DiskFolder => Path.Combine(_folder.Path, "disk");

    [Theory]
    [InlineData("table.csv")]
    [InlineData("folder")]
    [InlineData("long.bin")]
    public async Task Wherever_the_disk_becomes_full_during_a_commit_it_is_said_and_nothing_is_lost(string what)
    {
        using var disk = await SmallDisk.MountAsync(DiskFolder, DiskKilobytes);
        Directory.CreateDirectory(Path.Combine(DiskFolder, ".git"));
        var random = new Random(1);
        var repository = DatasetRepository.Open(DiskFolder);
        // The data lies on another disk, so that only the store needs room.
        var source = Path.Combine(_folder.Path, "source", what);
        Change(source, random);
        await repository.CommitAsync(source, "data", cancellationToken: Token);
        var full = 0;
        for (var free = 0; free <= 160 * 1024; free += 8 * 1024)
        {
            Change(source, random);
            var versions = repository.Log("data").Count;
            FillTo(free);
            var failure = await Record.ExceptionAsync(() => DatasetRepository.Open(DiskFolder).CommitAsync(source, "data", cancellationToken: Token));
            File.Delete(Path.Combine(DiskFolder, "filler"));
            if (failure is not null)
            {
                Assert.Equal("disk-full", Assert.IsType<SolventException>(failure).Code);
                Assert.Equal(versions, repository.Log("data").Count);
                full++;
            }

            Assert.Empty(Directory.EnumerateFiles(Path.Combine(DiskFolder, ".solvent", "tmp")));
            Assert.True((await repository.VerifyAsync(Token)).Passed);
        }

        Assert.True(full > 0, "The disk was never full.");
    }

    [Fact]
    public async Task A_checkout_onto_a_full_disk_leaves_what_was_there()
    {
        using var disk = await SmallDisk.MountAsync(DiskFolder, DiskKilobytes);
        Directory.CreateDirectory(Path.Combine(_folder.Path, ".git"));
        var source = Path.Combine(_folder.Path, "long.bin");
        Change(source, new Random(1));
        var repository = DatasetRepository.Open(_folder.Path);
        await repository.CommitAsync(source, "data", cancellationToken: Token);
        var target = Path.Combine(DiskFolder, "long.bin");
        await File.WriteAllTextAsync(target, "what was there", Token);
        FillTo(64 * 1024);

        var failure = await Assert.ThrowsAsync<SolventException>(() => repository.CheckoutAsync("data", target, force: true, cancellationToken: Token));

        Assert.Equal("disk-full", failure.Code);
        Assert.Equal("what was there", await File.ReadAllTextAsync(target, Token));
        Assert.Equal(["filler", "long.bin"], Directory.EnumerateFiles(DiskFolder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Leaves this many bytes of the disk free.</summary>
    private void FillTo(int free)
    {
        using var filler = new FileStream(Path.Combine(DiskFolder, "filler"), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var room = new DriveInfo(DiskFolder).AvailableFreeSpace - free;
        var block = new byte[4096];
        for (; room >= block.Length; room -= block.Length) filler.Write(block);
    }

    private static void Change(string path, Random random)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        switch (Path.GetFileName(path))
        {
            case "folder":
                Directory.CreateDirectory(path);
                File.WriteAllBytes(Path.Combine(path, $"{random.Next(5)}.bin"), Noise(random, 30_000));
                break;
            case "long.bin":
                var bytes = File.Exists(path) ? File.ReadAllBytes(path) : Noise(random, 1_200_000);
                Noise(random, 20_000).CopyTo(bytes, random.Next(bytes.Length - 20_000));
                File.WriteAllBytes(path, bytes);
                break;
            default:
                var lines = File.Exists(path) ? File.ReadAllLines(path) : [.. Enumerable.Range(0, 5_000).Select(row => $"{row},{random.Next()},{random.Next()}")];
                for (var i = 0; i < 200; i++) lines[random.Next(1, lines.Length)] = $"{i},{random.Next()},{random.Next()}";
                File.WriteAllLines(path, lines);
                break;
        }
    }

    private static byte[] Noise(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }
}
