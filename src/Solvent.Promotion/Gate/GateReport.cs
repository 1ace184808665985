namespace Solvent.Promotion.Gate;

/// <summary>Whether a notebook is fit to become a project, with everything that speaks against it.</summary>
/// <param name="Findings">All that was found, in the order of the notebook; what is about all of it comes first.</param>
/// <param name="Notes">What does not stop the promotion and should be known, one sentence each.</param>
public sealed record GateReport(IReadOnlyList<GateFinding> Findings, IReadOnlyList<string> Notes)
{
    /// <summary>What was allowed and was found, each code once: what the project has to record.</summary>
    public IReadOnlyList<AllowedRule> Allowed { get; init; } = [];

    /// <summary>The findings that stop the promotion.</summary>
    public IEnumerable<GateFinding> Blocking => Findings.Where(finding => finding.AllowedBecause is null);

    /// <summary>Whether nothing stops the promotion.</summary>
    public bool IsOpen => !Blocking.Any();
}
