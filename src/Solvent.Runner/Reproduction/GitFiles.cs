using System.ComponentModel;
using System.Diagnostics;

namespace Solvent.Runner;

/// <summary>Takes the files of a commit out of git, without touching the work tree, its index or its refs.</summary>
internal sealed class GitFiles
{
    private readonly string _gitFolder;

    private GitFiles(string gitFolder, string prefix) => (_gitFolder, Prefix) = (gitFolder, prefix);

    /// <summary>The path of the project within the repository, with <c>/</c>; empty when it is the whole.</summary>
    public string Prefix { get; }

    /// <summary>The repository that a folder belongs to; <see langword="null"/> when there is none, or no git.</summary>
    public static async Task<GitFiles?> OpenAsync(string folder)
    {
        var (code, output) = await RunAsync(folder, [], "rev-parse", "--absolute-git-dir", "--show-prefix");
        var lines = output.Split('\n');
        return code == 0 && lines.Length > 1 ? new GitFiles(lines[0].Trim(), lines[1].Trim()) : null;
    }

    /// <summary>Writes all files of a commit to a folder; false when the repository does not have it.</summary>
    public async Task<bool> CheckoutAsync(string commit, string folder)
    {
        var index = Path.Combine(folder, $".{Guid.NewGuid():N}.index");
        Dictionary<string, string> environment = new(StringComparer.Ordinal) { ["GIT_DIR"] = _gitFolder, ["GIT_WORK_TREE"] = folder, ["GIT_INDEX_FILE"] = index };
        try
        {
            return (await RunAsync(folder, environment, "read-tree", commit)).Code == 0
                && (await RunAsync(folder, environment, "checkout-index", "--all", "--force", "--quiet")).Code == 0;
        }
        finally
        {
            File.Delete(index);
        }
    }

    /// <summary>Applies a patch to a folder that is no repository.</summary>
    public static async Task<bool> ApplyAsync(string patch, string folder)
        => new FileInfo(patch).Length == 0 || (await RunAsync(folder, new(StringComparer.Ordinal) { ["GIT_CEILING_DIRECTORIES"] = Path.GetDirectoryName(folder)! }, "apply", "--whitespace=nowarn", patch)).Code == 0;

    private static async Task<(int Code, string Output)> RunAsync(string folder, Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        try
        {
            using var git = Process.Start(start)!;
            git.StandardInput.Close();
            var output = git.StandardOutput.ReadToEndAsync();
            var errors = git.StandardError.ReadToEndAsync();
            await git.WaitForExitAsync();
            await errors;
            return (git.ExitCode, await output);
        }
        catch (Win32Exception)
        {
            return (-1, "");
        }
    }
}
