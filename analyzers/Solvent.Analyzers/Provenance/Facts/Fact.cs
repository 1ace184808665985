namespace Solvent.Analyzers.Provenance;

/// <summary>One thing that a value can be. Facts with the same content are the same object, see <see cref="FactTable"/>.</summary>
internal abstract class Fact
{
    /// <summary>Orders facts; given by the table.</summary>
    public int Id { get; set; }
}
