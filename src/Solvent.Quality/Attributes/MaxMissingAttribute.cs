namespace Solvent.Quality;

/// <summary>A column that misses at most a share of its values.</summary>
/// <param name="share">0 to 1.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class MaxMissingAttribute(double share) : ExpectationAttribute
{
    /// <summary>The share, 0 to 1.</summary>
    public double Share => share;

    private protected override IEnumerable<string> Statements(string? column) => [$"{column ?? throw NeedsColumn()} missing at most {Shares.ToText(share)}"];
}
