namespace Solvent.Drift;

/// <summary>What a model predicts.</summary>
public enum PerformanceTask
{
    /// <summary>One of two classes; 1 is the positive one.</summary>
    BinaryClassification,

    /// <summary>One of several classes, which are numbered from 0.</summary>
    MulticlassClassification,

    /// <summary>A number.</summary>
    Regression,
}
