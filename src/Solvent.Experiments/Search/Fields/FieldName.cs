namespace Solvent.Experiments.Search;

/// <summary>A field of runs as it was written: <c>auc</c>, <c>metrics.auc</c>, <c>run.status</c>.</summary>
internal sealed record FieldName(FieldScope Scope, string Name)
{
    /// <summary>What the scopes are called before a dot; the first word of each is the one to print.</summary>
    private static readonly (string Word, FieldScope Scope)[] Prefixes =
    [
        ("metrics", FieldScope.Metric), ("metric", FieldScope.Metric),
        ("params", FieldScope.Param), ("param", FieldScope.Param), ("parameters", FieldScope.Param),
        ("tags", FieldScope.Tag), ("tag", FieldScope.Tag),
        ("run", FieldScope.Run), ("attributes", FieldScope.Run),
        ("data", FieldScope.Data), ("datasets", FieldScope.Data),
    ];

    public Place Place { get; init; }

    /// <summary>The scope that a word before a dot names.</summary>
    public static FieldScope? ScopeOf(string word)
        => Array.Find(Prefixes, prefix => prefix.Word.Equals(word, StringComparison.OrdinalIgnoreCase)) is { Word: not null } found ? found.Scope : null;

    /// <summary>The word before the dot, or <see langword="null"/> for a field that has to be looked up.</summary>
    public static string? PrefixOf(FieldScope scope) => Array.Find(Prefixes, prefix => prefix.Scope == scope).Word;
}
