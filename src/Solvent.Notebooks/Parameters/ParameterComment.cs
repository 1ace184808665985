namespace Solvent.Notebooks;

/// <summary>The comment that documents a parameter.</summary>
internal static class ParameterComment
{
    /// <summary>The text of a comment that follows a declaration on its line.</summary>
    public static string? After(string rest)
    {
        var start = rest.IndexOf("//", StringComparison.Ordinal);
        return start < 0 || !string.IsNullOrWhiteSpace(rest[..start].Trim(';', ' ')) || rest[(start + 2)..].Trim() is not { Length: > 0 } text ? null : text;
    }
}
