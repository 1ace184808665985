namespace Solvent.Analyzers.Provenance;

/// <summary>A number or text that is fixed when the code is compiled.</summary>
internal sealed class Constant(object value) : Fact
{
    public object Value { get; } = value;
}
