namespace Solvent.Promotion.Gate;

/// <summary>Looks for one kind of thing that a project should not start with.</summary>
internal interface IGateCheck
{
    /// <summary>What the check is at, for progress: <c>checking the expectations</c>.</summary>
    string Activity { get; }

    /// <summary>Everything that it finds.</summary>
    Task<IReadOnlyList<GateFinding>> RunAsync(GateContext context, CancellationToken cancellationToken);
}
