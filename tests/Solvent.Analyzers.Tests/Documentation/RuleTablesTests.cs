namespace Solvent.Analyzers.Tests.Documentation;

/// <summary>
/// Whoever adds a rule runs this class with <c>SOLVENT_WRITE_RULES=1</c>, which writes the files; see CONTRIBUTING.md. Everywhere else it
/// checks that they are what would be written.
/// </summary>
public sealed class RuleTablesTests
{
    private static readonly bool Writes = Environment.GetEnvironmentVariable("SOLVENT_WRITE_RULES") == "1" && Environment.GetEnvironmentVariable("CI") != "true";

    public static TheoryData<string> Paths => [.. RuleTables.Files.Select(file => file.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_list_of_the_rules_is_what_their_descriptors_say(string path)
    {
        var file = RuleTables.Files.Single(candidate => candidate.Path == path);
        if (Writes) file.Write();

        Assert.Equal(file.Expected, file.Current);
    }
}
