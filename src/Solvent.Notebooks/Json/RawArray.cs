namespace Solvent.Notebooks.Json;

/// <summary>A JSON array.</summary>
internal sealed class RawArray(List<RawItem> items, ReadOnlyMemory<char> emptyInside = default) : RawContainer(items, emptyInside)
{
    public RawArray(IEnumerable<RawJson> values) : this([.. values.Select(NewItem)])
    {
    }

    protected override (char Open, char Close) Brackets => ('[', ']');

    public IEnumerable<RawJson> Values => Items.Select(item => item.Value);

    public void Insert(int index, RawJson value) => Insert(index, NewItem(value));

    public new void RemoveAt(int index) => base.RemoveAt(index);

    public override RawJson WithoutLayout() => new RawArray(Values.Select(value => value.WithoutLayout()));

    private static RawItem NewItem(RawJson value) => new(null, ReadOnlyMemory<char>.Empty, "", value, null);
}
