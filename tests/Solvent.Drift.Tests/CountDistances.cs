namespace Solvent.Drift.Tests;

/// <summary>The distances that a reference case states for a table of counts.</summary>
internal static class CountDistances
{
    public static void AddDistances(this ReferenceCase ours, string path, CountTable table)
    {
        var psi = PopulationStability.Compare(table);
        ours[$"{path}psi_null_expected"] = psi.NoiseFloor;
        ours[$"{path}psi_null_p"] = psi.PValue;
        ours[$"{path}psi_laplace_05"] = psi.Statistic;
        ours[$"{path}psi_raw"] = PopulationStability.Raw(table);
        ours[$"{path}psi_clip_1e4"] = PopulationStability.Clipped(table, 1e-4);
        ours[$"{path}psi_clip_1e2"] = PopulationStability.Clipped(table, 1e-2);
        ours[$"{path}js_distance_base2"] = JensenShannon.Distance(table);
        ours[$"{path}js_distance_nat"] = JensenShannon.NaturalDistance(table);
        ours[$"{path}hellinger"] = Hellinger.Distance(table);
        ours[$"{path}total_variation"] = table.TotalVariation;
        ours[$"{path}l_infinity"] = table.LargestDifference;
        ours[$"{path}kl_nat_cur_given_ref"] = KullbackLeibler.OfCurrent(table);
        ours[$"{path}kl_nat_ref_given_cur"] = KullbackLeibler.OfReference(table);
    }
}
