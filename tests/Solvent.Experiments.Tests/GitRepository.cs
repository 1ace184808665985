using System.Diagnostics;

namespace Solvent.Experiments.Tests;

/// <summary>A git work tree, thrown away after the test.</summary>
internal sealed class GitRepository : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("solvent-git-");

    public GitRepository() => Git("init", "--quiet");

    public string Root => _folder.FullName;

    public void Write(string name, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllBytes(PathOf(name), content);
    }

    public void Write(string name, string content) => Write(name, System.Text.Encoding.UTF8.GetBytes(content));

    public byte[] Read(string name) => File.ReadAllBytes(PathOf(name));

    public bool Has(string name) => File.Exists(PathOf(name));

    public void Commit()
    {
        Git("add", "--all");
        Git("-c", "user.name=Daisy", "-c", "user.email=daisy@example.org", "commit", "--quiet", "--message", "work");
    }

    public void Git(params string[] arguments)
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = Root, UseShellExecute = false })!;
            git.WaitForExit();
            Assert.Equal(0, git.ExitCode);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("git is not installed.");
        }
    }

    public string Output(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = Root, UseShellExecute = false, RedirectStandardOutput = true })!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return output;
    }

    public void Dispose()
    {
        foreach (var file in _folder.EnumerateFiles("*", SearchOption.AllDirectories)) file.Attributes = FileAttributes.Normal;
        _folder.Delete(recursive: true);
    }

    private string PathOf(string name) => Path.Combine(Root, name);
}
