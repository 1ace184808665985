using System.Text.RegularExpressions;

namespace Solvent.Datasets;

/// <summary>
/// The rule for names of datasets and tags: 1 to 100 of the characters <c>a-z A-Z 0-9 . _ -</c>, beginning with a letter or digit and not
/// ending with a dot. Such a name is a valid, portable file name, and needs no quotes in a shell or a reference.
/// </summary>
internal static partial class DatasetName
{
    private const int MostCharacters = 100;

    private const string Rule = "Use 1 to 100 letters a-z, digits, '-', '_' and '.', beginning with a letter or digit and not ending with '.'.";

    /// <exception cref="SolventException"><c>invalid-name</c>.</exception>
    public static void Require(string name, string what)
    {
        if (IsValid(name)) return;
        throw new SolventException("invalid-name", $"'{name}' cannot be the name of a {what}.")
        {
            Hint = Suggest(name) is { } better ? $"{Rule} For instance '{better}'." : Rule,
            ExitCode = SolventException.WrongUsage,
        };
    }

    public static bool IsValid(string name) => Allowed().IsMatch(name) && !ReservedByWindows().IsMatch(name);

    /// <summary>A name that is allowed and near to one that may not be, or <see langword="null"/>.</summary>
    public static string? Suggest(string name)
    {
        var better = Forbidden().Replace(name, "-").Trim('-', '.', '_');
        if (better.Length > MostCharacters) better = better[..MostCharacters].TrimEnd('-', '.', '_');
        return IsValid(better) ? better : null;
    }

    [GeneratedRegex(@"\A[a-zA-Z0-9](?:[a-zA-Z0-9._-]{0,98}[a-zA-Z0-9_-])?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Allowed();

    [GeneratedRegex(@"[^a-zA-Z0-9._-]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Forbidden();

    [GeneratedRegex(@"\A(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|\z)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex ReservedByWindows();
}
