using Solvent.Kernel;

namespace Solvent.Magics.Inspection;

/// <summary>Commands that take no arguments say so.</summary>
internal static class InspectionArguments
{
    public static void RequireNone(MagicInvocation invocation, string name)
    {
        if (invocation.Arguments.Length == 0) return;
        throw new SolventException("unexpected-argument", $"'#!{name}' does not expect '{invocation.Arguments}'.")
        {
            Hint = "It takes no arguments. '#!lsmagic' lists the magic commands.",
            ExitCode = SolventException.WrongUsage,
        };
    }
}
