using System.Diagnostics;
using Solvent.Acceptance.Tests.Clients;
using Solvent.Datasets;

namespace Solvent.Experiments.Tests;

/// <summary>A project on a disk that becomes full, or that nobody may write to.</summary>
public sealed class BadDiskTests : IDisposable
{
    private const int DiskKilobytes = 4 * 1024;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("solvent-disk-");

    private string Filler => Path.Combine(_folder.FullName, "filler");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    [InlineData(64)]
    [InlineData(256)]
    public async Task On_a_full_disk_the_call_fails_and_everything_that_was_acknowledged_is_there_once_room_is_made(int freeKilobytes)
    {
        using var disk = await SmallDisk.MountAsync(_folder.FullName, DiskKilobytes);
        using var store = Open();
        var run = store.Start("flights");
        run.Log("loss", 0, 0);
        run.Flush();
        Fill(freeKilobytes);
        var acknowledged = new List<long> { 0 };
        var failures = new List<string>();
        for (var step = 1; step < 100_000 && failures.Count < 3; step++)
        {
            if (Record.Exception(() => run.Log("loss", step, step)) is { } failure) failures.Add(Assert.IsType<SolventException>(failure).Code);
            else acknowledged.Add(step);
        }

        File.Delete(Filler);
        // The file system counts what is free on each processor, and takes a moment to see it all.
        Assert.True(SpinWait.SpinUntil(() => Record.Exception(() => run.Log("loss", -1, -1)) is null, TimeSpan.FromSeconds(30)));
        run.End();

        Assert.Equal(["disk-full", "disk-full", "disk-full"], failures);
        Assert.Equal([.. acknowledged, -1], store.History(run.Id, "loss").Select(point => point.Step!.Value));
        Assert.Equal(RunStatus.Finished, store.Get(run.Id).Status);
    }

    [Fact]
    public async Task A_run_whose_end_finds_the_disk_full_can_be_ended_once_room_is_made()
    {
        using var disk = await SmallDisk.MountAsync(_folder.FullName, DiskKilobytes);
        using var store = Open();
        var run = store.Start("flights");
        run.Log("loss", 0.5);
        run.Flush();
        Fill(freeKilobytes: 0);
        while (Record.Exception(() => run.Log("fill", 1)) is null)
        {
            // Until not even a value fits.
        }

        Assert.Equal("disk-full", Assert.Throws<SolventException>(run.End).Code);
        File.Delete(Filler);
        run.End();

        Assert.Equal((RunStatus.Finished, 0.5), (store.Get(run.Id).Status, store.Get(run.Id).Metrics["loss"]));
    }

    [Fact]
    public async Task On_a_disk_that_can_only_be_read_runs_are_shown_and_none_can_be_started()
    {
        using var disk = await SmallDisk.MountAsync(_folder.FullName, DiskKilobytes);
        string id;
        using (var store = Open())
        {
            using var run = store.Start("flights");
            run.Log("loss", 0.5);
            id = run.Id;
        }

        Remount("ro");
        using (var store = Open())
        {
            Assert.Equal(0.5, store.Get(id).Metrics["loss"]);
            Assert.Single(store.List());
            Assert.Equal("write-failed", Assert.Throws<SolventException>(() => store.Start("flights")).Code);
        }

        Remount("rw");
        using var writable = Open();
        writable.Start("flights").End();
        Assert.Equal(2, writable.List().Count);
    }

    private ExperimentStore Open()
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, ".git"));
        return new ExperimentStore(StoreDirectory.Find(_folder.FullName), TimeProvider.System, address: null);
    }

    private void Remount(string mode)
    {
        using var mount = Process.Start("mount", ["-o", $"remount,{mode}", _folder.FullName]);
        mount.WaitForExit();
        Assert.Equal(0, mount.ExitCode);
    }

    private void Fill(int freeKilobytes)
    {
        var free = new DriveInfo(_folder.FullName).AvailableFreeSpace - (freeKilobytes * 1024L);
        if (free > 0) File.WriteAllBytes(Filler, new byte[free]);
    }
}
