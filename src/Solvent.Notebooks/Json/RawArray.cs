namespace Solvent.Notebooks.Json;

/// <summary>
/// A JSON array. One that is read from a text stays text until someone asks for its items: an output may have a million lines, and most
/// outputs are only written again.
/// </summary>
internal sealed class RawArray : RawContainer
{
    private readonly string _text = "";
    private readonly int _end;
    private List<RawItem>? _items;

    /// <summary>A new array.</summary>
    public RawArray(IEnumerable<RawJson> values) => _items = [.. values.Select(NewItem)];

    /// <summary>The array that <paramref name="text"/>, which the reader has checked, has between two places.</summary>
    public RawArray(string text, int start, int end) => (_text, Offset, _end) = (text, start, end);

    protected override List<RawItem> Items => _items ??= Expand();

    protected override (char Open, char Close) Brackets => ('[', ']');

    public IEnumerable<RawJson> Values => Items.Select(item => item.Value);

    public void Insert(int index, RawJson value) => Insert(index, NewItem(value));

    public void Replace(int index, RawJson value) => Items[index] = Items[index] with { Value = value };

    public new void RemoveAt(int index) => base.RemoveAt(index);

    public override void WriteTo(TextWriter output, JsonStyle style, string indent)
    {
        if (_items is null) output.Write(_text.AsSpan(Offset, _end - Offset));
        else base.WriteTo(output, style, indent);
    }

    public override RawJson WithoutLayout() => new RawArray(Values.Select(value => value.WithoutLayout()));

    private List<RawItem> Expand()
    {
        var items = RawJsonReader.ReadItems(_text, Offset);
        if (items.Count == 0) EmptyInside = _text.AsMemory(Offset + 1, _end - Offset - 2);
        return items;
    }

    private static RawItem NewItem(RawJson value) => new(null, ReadOnlyMemory<char>.Empty, "", value, null);
}
