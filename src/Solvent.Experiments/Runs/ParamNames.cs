namespace Solvent.Experiments;

/// <summary>What the name of a parameter says about it.</summary>
public static class ParamNames
{
    /// <summary>The parameter that names the trainer of a run.</summary>
    internal const string Trainer = "Trainer";

    /// <summary>The parameter that names the steps of the pipeline of a run.</summary>
    internal const string Pipeline = "Pipeline";

    /// <summary>Whether it is one that training records by itself: <c>Trainer</c>, <c>Pipeline</c>, <c>FastTree.NumberOfLeaves</c>.</summary>
    public static bool IsOfTraining(string name) => name is Trainer or Pipeline || name.Contains('.', StringComparison.Ordinal);
}
