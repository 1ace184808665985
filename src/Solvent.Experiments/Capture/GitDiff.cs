using System.Globalization;
using System.Text;

namespace Solvent.Experiments;

/// <summary>
/// What a work tree has that its commit does not, as a patch that <c>git apply</c> takes: changes of tracked files, and untracked text files that are small. Ignored files are
/// never looked at. Files that are too large are named above the patch, where git reads nothing.
/// </summary>
internal static class GitDiff
{
    /// <summary>The name of the artifact.</summary>
    public const string Name = "git.diff";

    private const int LargestUntracked = 1 << 20;
    private const int LargestFile = 4 << 20;
    private const int LargestDiff = 8 << 20;
    // What Solvent itself keeps is no work of the author; runs say which versions they have read.
    private const string Store = ".solvent";
    private const string FileStart = "diff --git ";

    private static readonly string[] Secrets = [".env", ".pem", ".key", ".pfx", ".p12"];

    /// <summary>The patch; <see langword="null"/> when the work tree is as its commit, when there is none, or without git.</summary>
    /// <param name="directory">A folder of the work tree.</param>
    /// <param name="temporary">A path that nobody uses.</param>
    public static byte[]? Read(string directory, string temporary)
    {
        var git = new GitCommand(directory);
        if (git.Run("rev-parse", "--show-toplevel", "--git-path", "index")?.Split('\n') is not [var root, var index, ..]) return null;
        root = root.Trim();
        var source = Path.GetFullPath(index.Trim(), directory);
        if (!File.Exists(source)) return null;
        try
        {
            // Untracked files become known to a copy of the index only.
            File.Copy(source, temporary);
            var scratch = new GitCommand(root) { Index = temporary, Encoding = Encoding.Latin1 };
            var untracked = Untracked(root, scratch);
            if (untracked.Taken.Count > 0) scratch.RunWith(string.Join('\0', untracked.Taken) + '\0', "add", "--intent-to-add", "--pathspec-from-file=-", "--pathspec-file-nul");
            var large = Large(root, scratch);
            var patch = scratch.Run(
            [
                "-c", "core.quotePath=false", "diff", "HEAD", "--binary", "--no-color", "--no-ext-diff", "--no-textconv", "--src-prefix=a/", "--dst-prefix=b/", "--", ".", $":(exclude,glob)**/{Store}/**",
                .. large.Select(name => $":(exclude,literal){Decoded(name)}"),
            ]);
            return patch is null ? null : Limited(patch, untracked.Left.Concat(large));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static (IReadOnlyList<string> Taken, IReadOnlyList<string> Left) Untracked(string root, GitCommand git)
    {
        var names = git.Run("ls-files", "--others", "--exclude-standard", "-z")?.Split('\0', StringSplitOptions.RemoveEmptyEntries) ?? [];
        var byFate = names.Where(name => !name.Split('/').Contains(Store, StringComparer.Ordinal)).ToLookup(name => IsSmallText(PathOf(root, name)));
        return ([.. byFate[true]], [.. byFate[false]]);
    }

    /// <summary>Changed files that would make the patch too large, before git has read them.</summary>
    private static List<string> Large(string root, GitCommand git)
    {
        var changed = git.Run("diff", "HEAD", "--name-only", "-z", "--no-ext-diff")?.Split('\0', StringSplitOptions.RemoveEmptyEntries) ?? [];
        return [.. changed.Where(name => new FileInfo(PathOf(root, name)) is { Exists: true, Length: > LargestFile })];
    }

    private static string PathOf(string root, string name) => Path.Combine(root, Decoded(name));

    // Git's bytes are read one by one; names are UTF-8.
    private static string Decoded(string name) => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(name));

    private static bool IsSmallText(string path)
    {
        if (Array.Exists(Secrets, secret => Path.GetFileName(path).StartsWith(secret, StringComparison.OrdinalIgnoreCase) || path.EndsWith(secret, StringComparison.OrdinalIgnoreCase))) return false;
        var file = new FileInfo(path);
        if (!file.Exists || file.LinkTarget is not null || file.Length > LargestUntracked) return false;
        using var content = file.OpenRead();
        Span<byte> start = stackalloc byte[8_000];
        return start[..content.Read(start)].IndexOf((byte)0) < 0;
    }

    private static byte[]? Limited(string patch, IEnumerable<string> untracked)
    {
        var left = new List<string>(untracked);
        var body = new StringBuilder();
        foreach (var file in Files(patch))
        {
            if (file.Length <= LargestFile && body.Length + file.Length <= LargestDiff) body.Append(file);
            else left.Add(NewName(file));
        }

        if (body.Length == 0 && left.Count == 0) return null;
        var notes = left.Select(name => string.Create(CultureInfo.InvariantCulture, $"# not included: {name}\n"));
        return Encoding.Latin1.GetBytes(string.Concat(notes) + body);
    }

    // diff --git a/data.csv b/data.csv
    private static string NewName(string file)
    {
        var header = file.Split('\n', 2)[0];
        return header.LastIndexOf(" b/", StringComparison.Ordinal) is > 0 and var name ? header[(name + 3)..] : header[FileStart.Length..];
    }

    private static IEnumerable<string> Files(string patch)
    {
        for (var start = 0; start < patch.Length;)
        {
            var end = patch.IndexOf("\n" + FileStart, start, StringComparison.Ordinal) is >= 0 and var next ? next + 1 : patch.Length;
            yield return patch[start..end];
            start = end;
        }
    }
}
