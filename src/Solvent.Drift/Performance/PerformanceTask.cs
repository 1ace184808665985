namespace Solvent.Drift;

/// <summary>What a model predicts.</summary>
public enum PerformanceTask
{
    /// <summary>One of two classes; 1 is the positive one.</summary>
    BinaryClassification,

    /// <summary>A number.</summary>
    Regression,
}
