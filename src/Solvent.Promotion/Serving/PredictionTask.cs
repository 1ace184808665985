namespace Solvent.Promotion.Serving;

/// <summary>What a model predicts.</summary>
internal enum PredictionTask
{
    /// <summary>Yes or no.</summary>
    Binary,

    /// <summary>One of several classes.</summary>
    Multiclass,

    /// <summary>A number: regression, ranking, recommendation.</summary>
    Number,

    /// <summary>A group of similar rows.</summary>
    Clustering,
}
