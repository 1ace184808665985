namespace Solvent.Promotion.Tests.Serving;

/// <summary>What the model gives for a row.</summary>
public sealed class TripPrediction
{
    public bool PredictedLabel { get; set; }

    public float Probability { get; set; }

    public float Score { get; set; }
}
