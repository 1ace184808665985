namespace Solvent.Experiments;

/// <summary>Names of metrics, parameters and tags: any text of a line.</summary>
internal static class RunNames
{
    private const int Longest = 1_000;

    /// <exception cref="SolventException"><c>invalid-name</c>.</exception>
    public static void Require(string name, string what)
    {
        if (string.IsNullOrWhiteSpace(name)) throw Invalid($"A {what} needs a name.", "Give it one.");
        if (name.Length > Longest) throw Invalid($"The name of a {what} has {name.Length} characters, and may have {Longest}: '{name[..40]}…'.", "Shorten it.");
        foreach (var character in name)
        {
            if (char.IsControl(character)) throw Invalid($"The name of a {what} has a control character: '{name.Replace(character, '\ufffd')}'.", "Leave it out.");
        }
    }

    private static SolventException Invalid(string message, string hint) => new("invalid-name", message) { ExitCode = SolventException.WrongUsage, Hint = hint };
}
