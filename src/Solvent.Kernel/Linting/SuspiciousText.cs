using System.Buffers;

namespace Solvent.Kernel.Linting;

/// <summary>
/// Tells cells whose strings, directives or comments a rule may have something to say about, whatever they compute: addresses, paths, secrets, feeds of
/// packages, and comments that look like code.
/// </summary>
internal static class SuspiciousText
{
    private static readonly SearchValues<string> Signs = SearchValues.Create(
        [
            "#i", "githubusercontent.com", "github.com/", "huggingface.co/", "gitlab.", "bitbucket.org/", "jsdelivr.net/",
            ":\\", "\"/home/", "\"/Users/", "\"/root/", "\"/mnt/", "\"/Volumes/", "\"\\\\", "@\"\\",
            "AccountKey", "AccessKey", "sig=", "\"sk-", "AKIA", "ghp_", "github_pat_", "hf_", "AIza", "Bearer ", "PRIVATE KEY", "eyJ",
            "assword", "pwd", "oken", "ecret", "iKey", "Key\"", "key = \"", "Credential(\"",
        ],
        StringComparison.Ordinal);

    /// <summary>Whether the cell has such text.</summary>
    /// <param name="code">The text of a cell.</param>
    public static bool IsIn(string code) => code.AsSpan().ContainsAny(Signs) || HasCommentedCode(code);

    private static bool HasCommentedCode(string code)
    {
        foreach (var line in code.AsSpan().EnumerateLines())
        {
            var comment = line.TrimStart();
            if (comment.StartsWith("/*", StringComparison.Ordinal)) return true;
            if (!comment.StartsWith("//", StringComparison.Ordinal)) continue;
            var text = comment.TrimStart('/').Trim();
            if (text.StartsWith('.') || text.EndsWith(';') || text.EndsWith('{') || text.EndsWith('}')) return true;
        }

        return false;
    }
}
