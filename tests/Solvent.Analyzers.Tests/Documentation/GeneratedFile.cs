using Solvent.Analyzers.Tests.Testing;

namespace Solvent.Analyzers.Tests.Documentation;

/// <summary>A file of the repository that the descriptors of the rules decide on, in whole or between two markers.</summary>
/// <param name="Path">Relative to the repository.</param>
/// <param name="Lines">The generated lines.</param>
internal sealed record GeneratedFile(string Path, IReadOnlyList<string> Lines)
{
    private const string Start = "<!-- rules: generated, see CONTRIBUTING.md -->";
    private const string End = "<!-- end of rules -->";

    private string FullPath => System.IO.Path.Combine(Repository.Root, Path);

    /// <summary>The text that is there.</summary>
    public string Current => File.ReadAllText(FullPath);

    /// <summary>The text that should be there.</summary>
    /// <exception cref="InvalidOperationException">A Markdown file has lost its markers.</exception>
    public string Expected => Path.EndsWith(".md", StringComparison.Ordinal) && !IsReleaseTracking ? BetweenMarkers(Current) : Text(Lines);

    // The format of release tracking knows no comment that could be a marker.
    private bool IsReleaseTracking => Path.EndsWith("Unshipped.md", StringComparison.Ordinal);

    /// <summary>Makes the file what it should be.</summary>
    public void Write() => File.WriteAllText(FullPath, Expected);

    // From the first marker to the last, so that a merge which kept both sides is put right too.
    private string BetweenMarkers(string text)
    {
        var start = text.IndexOf(Start, StringComparison.Ordinal);
        var end = text.LastIndexOf(End, StringComparison.Ordinal);
        if (start < 0 || end < start) throw new InvalidOperationException($"{Path} needs the lines '{Start}' and '{End}' around its table of rules.");
        return text[..start] + Text([Start, .. Lines]) + text[end..];
    }

    private static string Text(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));
}
