namespace Solvent.Runner.Sweeps;

/// <summary>The tags of sweeps and their trials.</summary>
internal static class SweepTags
{
    public const string Kind = "solvent.kind";

    public const string Sweep = "sweep";

    public const string Plan = "solvent.sweep";

    public const string State = "solvent.sweep.state";

    public const string Best = "solvent.sweep.best";

    public const string Trial = "solvent.trial";

    /// <summary>What a trial tries, as the plan writes it: parameters have it as their types do.</summary>
    public const string Values = "solvent.trial.values";
}
