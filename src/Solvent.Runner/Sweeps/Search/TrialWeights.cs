namespace Solvent.Runner.Sweeps;

/// <summary>How much each observation counts: the last 25 fully, older ones the less the older they are, as Optuna has it. The prior comes last.</summary>
internal static class TrialWeights
{
    private const int Recent = 25;

    /// <summary>The weights of some observations, oldest first, and of the prior; they add up to 1.</summary>
    public static double[] Of(int observations)
    {
        var weights = new double[observations + 1];
        Array.Fill(weights, 1);
        var old = observations - Recent;
        for (var i = 0; i < old; i++) weights[i] = old == 1 ? 1.0 / observations : (1.0 / observations) + ((1 - (1.0 / observations)) * i / (old - 1));
        var total = weights.Sum();
        return [.. weights.Select(weight => weight / total)];
    }

    /// <summary>An index, drawn as often as its weight says.</summary>
    public static int Draw(double[] weights, TrialRandom random)
    {
        var place = random.Next();
        for (var i = 0; i < weights.Length - 1; i++)
        {
            place -= weights[i];
            if (place < 0) return i;
        }

        return weights.Length - 1;
    }
}
