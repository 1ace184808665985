namespace Solvent.Promotion;

/// <summary>A function of the notebook, which is a method of the pipeline.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Cell">The cell that declares it, counted from 1.</param>
public sealed record PlannedFunction(string Name, int Cell)
{
    /// <summary>Variables of the notebook that it has used and that are parameters now.</summary>
    public IReadOnlyList<PlannedValue> Captured { get; init; } = [];
}
