namespace Solvent.Remotes;

/// <summary>The refusal of an address that cannot be a remote.</summary>
internal static class InvalidRemote
{
    public static SolventException Of(string address, string fault, string hint) => new("invalid-remote", $"'{address}' cannot be a remote: {fault}.")
    {
        Hint = hint,
        ExitCode = SolventException.WrongUsage,
    };
}
