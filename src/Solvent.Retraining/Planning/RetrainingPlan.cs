namespace Solvent.Retraining;

/// <summary>When models are retrained, and what it comes to.</summary>
/// <param name="RetrainAfter">The blocks after which a model is trained, in order; it serves from the next block.</param>
/// <param name="Errors">The loss over all served blocks.</param>
public sealed record RetrainingPlan(IReadOnlyList<int> RetrainAfter, double Errors)
{
    /// <summary>How many models are trained after the first.</summary>
    public int Retrainings => RetrainAfter.Count;

    /// <summary>Loss and retrainings together.</summary>
    /// <param name="cost">What a retraining costs, in units of the loss.</param>
    public double Total(double cost) => Errors + (cost * Retrainings);
}
