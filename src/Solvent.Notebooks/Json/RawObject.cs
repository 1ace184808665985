namespace Solvent.Notebooks.Json;

/// <summary>A JSON object. A key that occurs twice means its last occurrence, as everywhere in JSON's practice.</summary>
internal sealed class RawObject : RawContainer
{
    public RawObject(List<RawItem> items, ReadOnlyMemory<char> emptyInside = default) => (Items, EmptyInside) = (items, emptyInside);

    public RawObject() : this([])
    {
    }

    protected override List<RawItem> Items { get; }

    protected override (char Open, char Close) Brackets => ('{', '}');

    public IEnumerable<KeyValuePair<string, RawJson>> Members => Items.Select(item => KeyValuePair.Create(item.Name, item.Value));

    /// <summary>The value of <paramref name="name"/>, or <see langword="null"/> when there is none; setting replaces or adds it, or removes it.</summary>
    public RawJson? this[string name]
    {
        get => IndexOf(name) is var index and >= 0 ? Items[index].Value : null;
        set
        {
            var index = IndexOf(name);
            if (value is null)
            {
                if (index >= 0) RemoveAt(index);
            }
            else if (index >= 0)
            {
                Items[index] = Items[index] with { Value = value };
            }
            else
            {
                Insert(PlaceOf(name), new RawItem(null, null, name, value, null));
            }
        }
    }

    /// <summary>Adds a member at the end, whatever the order of the others.</summary>
    public void Append(string name, RawJson value) => Insert(Items.Count, new RawItem(null, null, name, value, null));

    /// <summary>The object at <paramref name="name"/>, or <see langword="null"/> when there is none or it is something else.</summary>
    public RawObject? Object(string name) => this[name] as RawObject;

    /// <summary>The decoded string at <paramref name="name"/>, or <see langword="null"/> when there is none or it is something else.</summary>
    public string? Text(string name) => this[name] is RawScalar { IsString: true } scalar ? scalar.Decode() : null;

    /// <summary>The object at <paramref name="name"/>, made when it is not there.</summary>
    public RawObject ObjectOrNew(string name)
    {
        if (Object(name) is { } found) return found;
        var made = new RawObject();
        this[name] = made;
        return made;
    }

    public override RawJson WithoutLayout()
        => new RawObject([.. Items.Select(item => new RawItem(null, null, item.Name, item.Value.WithoutLayout(), null))]);

    private int IndexOf(string name) => Items.FindLastIndex(item => item.Name == name);

    /// <summary>Keys that are sorted, as nbformat writes them, stay sorted.</summary>
    private int PlaceOf(string name)
    {
        for (var i = 1; i < Items.Count; i++)
        {
            if (string.CompareOrdinal(Items[i - 1].Name, Items[i].Name) > 0) return Items.Count;
        }

        var next = Items.FindIndex(item => string.CompareOrdinal(item.Name, name) > 0);
        return next < 0 ? Items.Count : next;
    }
}
