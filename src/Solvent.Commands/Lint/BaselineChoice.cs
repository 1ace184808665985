namespace Solvent.Commands.Lint;

/// <summary>What <c>--baseline</c> and <c>--update-baseline</c> ask for; the full path of the file is in one of the two, or in none.</summary>
/// <param name="Compared">The baseline that the findings are compared with.</param>
/// <param name="Updated">The baseline that is written.</param>
internal sealed record BaselineChoice(string? Compared, string? Updated)
{
    /// <exception cref="SolventException"><c>invalid-value</c> when there is no file to update.</exception>
    public static BaselineChoice Of(string? file, bool isUpdate, CommandHost host) => (file, isUpdate) switch
    {
        (null, false) => new BaselineChoice(null, null),
        (null, true) => throw new SolventException("invalid-value", "'--update-baseline' needs the file to write.")
        {
            Hint = "Write --baseline lint-baseline.jsonl --update-baseline.",
            ExitCode = SolventException.WrongUsage,
        },
        (var path, false) => new BaselineChoice(host.FullPath(path), null),
        var (path, _) => new BaselineChoice(null, host.FullPath(path)),
    };
}
