using System.Globalization;

namespace Solvent.Notebooks;

/// <summary>The failure that a file cannot be read as a notebook.</summary>
internal static class CorruptNotebook
{
    public const string RestoreHint = "Repair that line, or restore the file from version control or a backup.";

    /// <param name="path">The file, or <see langword="null"/> for a text without one.</param>
    /// <param name="line">The line at fault, 1-based, or <see langword="null"/> when no line is.</param>
    /// <param name="what">What is wrong, as the end of a sentence whose subject is the file.</param>
    /// <param name="hint">What to do.</param>
    /// <param name="cause">What the failure was found by.</param>
    /// <param name="cell">The cell at fault, 0-based.</param>
    public static SolventException At(string? path, int? line, string what, string hint, Exception? cause = null, int? cell = null)
    {
        var subject = path is null ? "The notebook" : $"'{path}'";
        var place = line is null ? "" : string.Create(CultureInfo.InvariantCulture, $" (line {line})");
        return new SolventException("notebook-corrupt", $"{subject} {what}{place}.", cause)
        {
            File = path,
            Line = line,
            Cell = cell,
            Hint = hint,
        };
    }

    /// <summary>The line of <paramref name="offset"/> in <paramref name="text"/>, 1-based.</summary>
    public static int LineOf(string text, int offset) => 1 + text.AsSpan(0, Math.Min(offset, text.Length)).Count('\n');
}
