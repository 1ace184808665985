using System.CommandLine;

namespace Solvent.Commands.Retraining;

/// <summary>The commands under <c>retrain</c>.</summary>
internal static class RetrainCommands
{
    public static Command Create(CommandSurface surface)
    {
        var retrain = new Command("retrain", "Retrain or hold: what it costs, what it saves, and what it would have saved.") { new RetrainPlanCommand(), new RetrainCheckCommand(surface), new RetrainLedgerCommand(surface) };
        // A notebook cannot run notebooks.
        if (surface == CommandSurface.Shell) retrain.Add(new RetrainRunCommand());
        return retrain;
    }
}
