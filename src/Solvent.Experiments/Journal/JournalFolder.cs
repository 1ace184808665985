namespace Solvent.Experiments;

/// <summary>The journals that are on their way to one database.</summary>
internal static class JournalFolder
{
    public const string Extension = ".journal";

    /// <summary>The journals of processes that are gone. They are locked until they are disposed of.</summary>
    /// <exception cref="SolventException"><c>store-too-new</c>.</exception>
    public static IEnumerable<RunJournal> Abandoned(string folder)
    {
        if (!Directory.Exists(folder)) yield break;
        foreach (var path in Directory.EnumerateFiles(folder, "*" + Extension).Order(StringComparer.Ordinal))
        {
            if (RunJournal.Adopt(path) is { } journal) yield return journal;
        }
    }
}
