using System.Diagnostics;

namespace Solvent.Benchmarks.Stores;

/// <summary>A tool that keeps versions of files, in a folder of its own, as its users call it: one process for each step.</summary>
internal abstract class VersionStore(string name, string folder)
{
    private readonly Dictionary<string, string> _environment = [];

    public string Name => name;

    /// <summary>The work tree of the tool.</summary>
    public string Folder => folder;

    /// <summary>Where it keeps what it has stored.</summary>
    protected abstract string Store { get; }

    public long StoredBytes => !Directory.Exists(Store) ? 0 : new DirectoryInfo(Store).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);

    public abstract void Create();

    /// <summary>Stores a file or folder of the work tree as the next version.</summary>
    public abstract void Snapshot(string path);

    /// <summary>Gets the first version of a file back; it is not in the work tree.</summary>
    public abstract void CheckoutFirst(string path);

    /// <summary>Looks whether anything changed.</summary>
    public abstract void Status(string path);

    /// <summary>Whether a program is installed.</summary>
    public static bool IsInstalled(string program)
        => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(directory => File.Exists(Path.Combine(directory, program)));

    protected void Set(string variable, string value) => _environment[variable] = value;

    protected string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (variable, value) in _environment) start.Environment[variable] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {error.Result}{output}");
    }
}
