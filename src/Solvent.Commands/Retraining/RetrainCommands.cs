using System.CommandLine;

namespace Solvent.Commands.Retraining;

/// <summary>The commands under <c>retrain</c>.</summary>
internal static class RetrainCommands
{
    public static Command Create() => new("retrain", "Retrain or hold: what it costs, what it saves, and what it would have saved.")
    {
        new RetrainPlanCommand(),
        new RetrainCheckCommand(),
    };
}
