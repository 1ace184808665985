using System.Text.RegularExpressions;

namespace Solvent.Datasets;

/// <summary>
/// A name for a version: <c>taxi</c> and <c>taxi@latest</c> (the newest), <c>taxi@v3</c>, <c>taxi@1f3a9c</c> (at least six digits of the hash),
/// <c>taxi#clean</c> (a tag).
/// </summary>
internal sealed partial record VersionReference(string Dataset, string? Version, string? HashPrefix, string? Tag)
{
    public static VersionReference Parse(string text)
    {
        var match = Form().Match(text);
        if (!match.Success)
        {
            throw new SolventException("invalid-reference", $"'{text}' does not name a dataset version.")
            {
                Hint = "Write 'name', 'name@v3', 'name@latest', 'name@' and at least six digits of its hash, or 'name#tag'.",
                ExitCode = SolventException.WrongUsage,
            };
        }

        return new VersionReference(
            match.Groups["dataset"].Value, ValueOf(match.Groups["version"]), ValueOf(match.Groups["hash"])?.ToLowerInvariant(), ValueOf(match.Groups["tag"]));
    }

    /// <summary>The tag of a reference that has to be one.</summary>
    /// <param name="text">The reference as it was written.</param>
    /// <exception cref="SolventException"><c>invalid-reference</c>.</exception>
    public string RequireTag(string text) => Tag ?? throw new SolventException("invalid-reference", $"'{text}' does not name a tag.")
    {
        Hint = $"Write the dataset and the tag: {Dataset}#clean.",
        ExitCode = SolventException.WrongUsage,
    };

    private static string? ValueOf(Group group) => group.Success ? group.Value : null;

    [GeneratedRegex(
        @"\A(?<dataset>[^@#]+)(?:@latest|@(?<version>v[1-9][0-9]{0,8})|@(?<hash>[0-9a-fA-F]{6,64})|\#(?<tag>[^@#]+))?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}
