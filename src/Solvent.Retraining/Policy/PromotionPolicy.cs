namespace Solvent.Retraining;

/// <summary>When a challenger takes the place of the champion.</summary>
public sealed record PromotionPolicy
{
    /// <summary>By how much its metric must be better, in units of the metric.</summary>
    public double Margin { get; init; }

    /// <summary>The level of the test on the rows that both were scored on.</summary>
    public double Alpha { get; init; } = 0.05;

    /// <summary>The test.</summary>
    public PromotionTest Test { get; init; }

    /// <summary>The file that the notebook logs with a line for each scored row.</summary>
    public string Predictions { get; init; } = "predictions.csv";

    /// <summary>The column of that file with the label.</summary>
    public string Label { get; init; } = "label";

    /// <summary>The column of that file with what the model said.</summary>
    public string Score { get; init; } = "score";
}
