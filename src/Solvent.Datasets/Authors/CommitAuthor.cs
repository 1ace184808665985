namespace Solvent.Datasets;

/// <summary>Finds out who commits: who the caller says, else <c>SOLVENT_AUTHOR</c>, else the identity that git commits under, else the user of the system.</summary>
internal static class CommitAuthor
{
    internal const string Variable = "SOLVENT_AUTHOR";

    private const int MostCharacters = 200;

    /// <summary>The author of a commit in the project at <paramref name="root"/>, on one line.</summary>
    public static string? Find(string? said, string root)
        => OneLine(said)
            ?? OneLine(Environment.GetEnvironmentVariable(Variable))
            ?? OneLine(GitIdentity.Read(root))
            ?? OneLine(Environment.UserName);

    private static string? OneLine(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var line = new string([.. text.Select(character => char.IsControl(character) ? ' ' : character)]).Trim();
        return line.Length > MostCharacters ? line[..MostCharacters] : line;
    }
}
