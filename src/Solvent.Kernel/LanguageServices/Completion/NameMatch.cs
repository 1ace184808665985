namespace Solvent.Kernel.LanguageServices.Completion;

/// <summary>How well a name fits what was typed.</summary>
internal static class NameMatch
{
    /// <summary>0 for a name that starts like that, 1 when the case differs, 2 for its humps, and <see langword="null"/> for another name.</summary>
    public static int? Rank(string name, string typed)
    {
        if (name.StartsWith(typed, StringComparison.Ordinal)) return 0;
        if (name.StartsWith(typed, StringComparison.OrdinalIgnoreCase)) return 1;
        return IsHumps(name, typed) ? 2 : null;
    }

    /// <summary>Whether <paramref name="typed"/> names the first letters of the words in a name: <c>WL</c> and <c>WriLi</c> for <c>WriteLine</c>.</summary>
    private static bool IsHumps(string name, string typed)
    {
        if (typed.Length < 2 || !typed.AsSpan(1).ContainsAnyInRange('A', 'Z')) return false;
        var at = 0;
        for (var i = 0; i < typed.Length; i++)
        {
            var isHump = i == 0 || char.IsUpper(typed[i]);
            while (isHump && at < name.Length && !(IsHumpStart(name, at) && Same(name[at], typed[i], i))) at++;
            if (at >= name.Length || !Same(name[at], typed[i], i)) return false;
            at++;
        }

        return true;
    }

    private static bool Same(char name, char typed, int index) => name == typed || (index == 0 && char.ToUpperInvariant(name) == char.ToUpperInvariant(typed));

    private static bool IsHumpStart(string name, int at) => at == 0 || char.IsUpper(name[at]) || name[at - 1] == '_';
}
