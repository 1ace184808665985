using System.Diagnostics;

namespace Solvent.Experiments.Tests;

public sealed class GitStateTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("solvent-git-");

    public void Dispose()
    {
        foreach (var file in _folder.EnumerateFiles("*", SearchOption.AllDirectories)) file.Attributes = FileAttributes.Normal;
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void A_run_records_the_commit_and_whether_tracked_files_differ_from_it()
    {
        Git("init", "--quiet");
        File.WriteAllText(Path.Combine(_folder.FullName, "code.cs"), "1");
        Git("add", ".");
        Git("-c", "user.name=Daisy", "-c", "user.email=daisy@example.org", "commit", "--quiet", "--message", "first");
        using var store = ExperimentStore.Open(_folder.FullName);

        var clean = Record(store);
        File.WriteAllText(Path.Combine(_folder.FullName, "code.cs"), "2");
        var dirty = Record(store);

        Assert.Equal(40, clean.Commit!.Length);
        Assert.Equal((false, true), (clean.Dirty, dirty.Dirty));
        Assert.Equal(clean.Commit, dirty.Commit);
    }

    [Fact]
    public void Without_a_commit_there_is_none_to_record()
    {
        Git("init", "--quiet");
        using var store = ExperimentStore.Open(_folder.FullName);

        var record = Record(store);

        Assert.Null(record.Commit);
        Assert.Null(record.Dirty);
    }

    private static RunRecord Record(ExperimentStore store)
    {
        using var run = store.Start("flights");
        return run.Record;
    }

    private void Git(params string[] arguments)
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _folder.FullName, UseShellExecute = false })!;
            git.WaitForExit();
            Assert.Equal(0, git.ExitCode);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("git is not installed.");
        }
    }
}
