namespace Solvent.Notebooks.Json;

/// <summary>What objects and arrays have in common: items with the text between them.</summary>
internal abstract class RawContainer : RawJson
{
    /// <summary>The items in the order of the text.</summary>
    protected abstract List<RawItem> Items { get; }

    /// <summary>White space between the brackets when there are no items.</summary>
    protected ReadOnlyMemory<char> EmptyInside { get; set; }

    protected abstract (char Open, char Close) Brackets { get; }

    public int Count => Items.Count;

    public override void WriteTo(TextWriter output, JsonStyle style, string indent)
    {
        output.Write(Brackets.Open);
        if (Items.Count == 0) output.Write(EmptyInside.Span);
        var own = LayoutOf(style);
        var inner = IndentOf(own, indent);
        for (var i = 0; i < Items.Count; i++)
        {
            var item = Items[i];
            if (i > 0) output.Write(',');
            if (item.Lead is { } lead) output.Write(lead.Span);
            else output.Write(own.Break(inner, isFirst: i == 0));
            if (item.Key is { } key)
            {
                output.Write(key.Span);
            }
            else
            {
                JsonStrings.Encode(output, item.Name, own.AsciiOnly);
                output.Write(own.Colon);
            }

            item.Value.WriteTo(output, own, inner);
            if (item.Tail is { } tail) output.Write(tail.Span);
            else if (i == Items.Count - 1) output.Write(own.Break(indent, isFirst: true));
        }

        output.Write(Brackets.Close);
    }

    /// <summary>Adds an item before the one at <paramref name="index"/>, laid out like its neighbours.</summary>
    protected void Insert(int index, RawItem item)
    {
        var lead = Items.Count > 0 ? Items[Math.Min(index, Items.Count - 1)].Lead : null;
        ReadOnlyMemory<char>? tail = null;
        if (index > 0 && index == Items.Count)
        {
            // The white space before the closing bracket stays there.
            tail = Items[^1].Tail;
            Items[^1] = Items[^1] with { Tail = ReadOnlyMemory<char>.Empty };
            if (Items.Count == 1 && lead is { Length: 0 }) lead = null;
        }
        else if (index == 0 && Items.Count > 0 && lead is { Length: 0 })
        {
            // In a compact text the first item has no space before it, the others may.
            Items[0] = Items[0] with { Lead = null };
        }

        Items.Insert(index, item with { Lead = lead, Tail = tail });
    }

    /// <summary>Removes the item at <paramref name="index"/> and the comma that it no longer needs.</summary>
    protected void RemoveAt(int index)
    {
        var removed = Items[index];
        Items.RemoveAt(index);
        if (Items.Count == 0) return;
        if (index == Items.Count) Items[^1] = Items[^1] with { Tail = removed.Tail };
        if (index == 0) Items[0] = Items[0] with { Lead = removed.Lead };
    }

    /// <summary>An object that is written in one line in an indented text stays in one line.</summary>
    private JsonStyle LayoutOf(JsonStyle style)
        => Items.Count > 0 && FirstLead is { } lead && !lead.Span.Contains('\n') ? style.OnOneLine : style;

    private string IndentOf(JsonStyle own, string indent)
    {
        if (Items.Count == 0 || FirstLead is not { } lead) return indent + own.Indent;
        return lead.Span.LastIndexOf('\n') is var newline and >= 0 ? lead[(newline + 1)..].ToString() : indent;
    }

    private ReadOnlyMemory<char>? FirstLead => Items.Find(item => item.Lead is not null).Lead;
}
