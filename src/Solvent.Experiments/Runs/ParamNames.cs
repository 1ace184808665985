namespace Solvent.Experiments;

/// <summary>What the name of a parameter says about it.</summary>
public static class ParamNames
{
    /// <summary>Whether it is an option of a trainer, as training is recorded by itself: <c>FastTree.NumberOfLeaves</c>.</summary>
    public static bool IsTrainerOption(string name) => name.Contains('.', StringComparison.Ordinal);
}
