namespace Solvent.Analyzers.Provenance;

/// <summary>Anything. A rule that meets it stays silent.</summary>
internal sealed class Unknown : Fact
{
    public static readonly Unknown Instance = new();

    private Unknown()
    {
    }
}
