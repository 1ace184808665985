namespace Solvent.Experiments;

/// <summary>Student's t distribution.</summary>
internal static class StudentT
{
    public static double TwoSidedProbability(double t, int degreesOfFreedom)
        => double.IsInfinity(t) ? 0 : 2 * MathNet.Numerics.Distributions.StudentT.CDF(0, 1, degreesOfFreedom, -Math.Abs(t));

    public static double Quantile(double probability, int degreesOfFreedom)
        => MathNet.Numerics.Distributions.StudentT.InvCDF(0, 1, degreesOfFreedom, probability);
}
