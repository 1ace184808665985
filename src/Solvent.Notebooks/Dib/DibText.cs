namespace Solvent.Notebooks.Dib;

/// <summary>The text of a .dib file from one header line to the next, in three parts that add up to it.</summary>
internal sealed class DibText
{
    /// <param name="header">The header line with its line break; empty for what precedes the first header.</param>
    /// <param name="rest">Everything up to the next header.</param>
    public DibText(string header, string rest)
    {
        var start = 0;
        while (LineEnd(rest, start) is var end && end > start && string.IsNullOrWhiteSpace(rest[start..end])) start = end;
        var bodyEnd = rest.AsSpan().TrimEnd().Length;
        if (bodyEnd <= start)
        {
            (Header, Body, Tail) = (header, "", rest);
            return;
        }

        // White space after the last word belongs to the last line, not to the empty lines after it.
        var lastLineEnd = LineEnd(rest, bodyEnd);
        bodyEnd = start + rest.AsSpan(start, lastLineEnd - start).TrimEnd("\r\n").Length;
        (Header, Body, Tail) = (header + rest[..start], rest[start..bodyEnd], rest[bodyEnd..]);
    }

    /// <summary>The header line and the empty lines after it.</summary>
    public string Header { get; private set; }

    /// <summary>What is between the empty lines.</summary>
    public string Body { get; private set; }

    /// <summary>The line break that ends the body, and the empty lines after it.</summary>
    public string Tail { get; private set; }

    /// <summary>How many characters the three parts have.</summary>
    public int Length => Header.Length + Body.Length + Tail.Length;

    /// <summary>Where the character at <paramref name="offset"/> of the body with <c>\n</c> line breaks is in the body as it is.</summary>
    public int Spelled(int offset)
    {
        var at = 0;
        for (; offset > 0 && at < Body.Length; offset--) at += Body.AsSpan(at).StartsWith("\r\n") ? 2 : 1;
        return at;
    }

    /// <summary>Writes the text.</summary>
    public void WriteTo(TextWriter output)
    {
        output.Write(Header);
        output.Write(Body);
        output.Write(Tail);
    }

    /// <summary>Replaces the body and keeps the lines around it.</summary>
    public void Replace(string body, string newline)
    {
        if (Body.Length == 0 && body.Length > 0)
        {
            if (Header.Length > 0 && !Header.EndsWith('\n')) Header += newline;
            if (!Tail.StartsWith('\n') && !Tail.StartsWith("\r\n", StringComparison.Ordinal)) Tail = newline + Tail;
        }

        Body = body;
    }

    /// <summary>Gives a section without a header one, so that another can go before it.</summary>
    public void EnsureHeader(string kernel, string newline)
    {
        if (!Header.StartsWith("#!", StringComparison.Ordinal)) Header = $"#!{kernel}{newline}{newline}{Header}";
    }

    /// <summary>Ends with an empty line, so that another section can follow.</summary>
    public void SeparateFromNext(string newline)
    {
        var last = Tail.Length > 0 ? Tail : Body.Length > 0 ? Body : Header;
        if (last.Length == 0) return;
        if (!last.EndsWith('\n')) Tail += newline;
        if (Body.Length > 0 && Tail.AsSpan().Count('\n') < 2) Tail += newline;
    }

    private static int LineEnd(string text, int start)
        => text.IndexOf('\n', start) is var newline and >= 0 ? newline + 1 : text.Length;
}
