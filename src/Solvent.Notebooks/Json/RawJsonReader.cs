using System.Buffers;

namespace Solvent.Notebooks.Json;

/// <summary>
/// Reads JSON into a tree that keeps the spelling. Python's <c>NaN</c> and <c>Infinity</c> pass, because notebooks written by Python have them.
/// </summary>
internal sealed class RawJsonReader
{
    private const int MaxDepth = 500;

    private static readonly SearchValues<char> StringStops = SearchValues.Create("\"\\\n\r");
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");
    private static readonly SearchValues<char> ScalarStops = SearchValues.Create(",]}: \t\r\n\"[{");

    private readonly string _text;
    private int _at;
    private int _depth;

    private RawJsonReader(string text, int start) => (_text, _at) = (text, start);

    /// <summary>Reads the one value that <paramref name="text"/> is, from <paramref name="start"/> to the end.</summary>
    /// <returns>The value and where it ends; only white space follows.</returns>
    /// <exception cref="JsonSyntaxException"/>
    public static (RawJson Value, int End) Read(string text, int start = 0)
    {
        var reader = new RawJsonReader(text, start);
        reader.White();
        var value = reader.Value();
        var end = reader._at;
        reader.White();
        if (reader._at < text.Length) throw new JsonSyntaxException($"has '{text[reader._at]}' after its end", reader._at);
        return (value, end);
    }

    /// <summary>The items of the array that starts at <paramref name="start"/>, in a text that has been read before.</summary>
    public static List<RawItem> ReadItems(string text, int start)
    {
        var items = new List<RawItem>();
        new RawJsonReader(text, start).Container(items, isObject: false);
        return items;
    }

    private RawJson Value()
    {
        var start = _at;
        switch (Current())
        {
            case '{':
                var items = new List<RawItem>();
                var emptyInside = Container(items, isObject: true);
                return new RawObject(items, emptyInside) { Offset = start };
            case '[':
                Container(items: null, isObject: false);
                return new RawArray(_text, start, _at);
            default:
                SkipScalar();
                return new RawScalar(_text.AsMemory(start, _at - start)) { Offset = start };
        }
    }

    /// <summary>Checks a value that nobody needs yet.</summary>
    private void Skip()
    {
        if (Current() is '{' or '[') Container(items: null, isObject: Current() == '{');
        else SkipScalar();
    }

    /// <summary>Reads an object or array into <paramref name="items"/>, or only checks it.</summary>
    /// <returns>The white space inside an empty one.</returns>
    private ReadOnlyMemory<char> Container(List<RawItem>? items, bool isObject)
    {
        var close = isObject ? '}' : ']';
        if (++_depth > MaxDepth) throw new JsonSyntaxException($"nests more than {MaxDepth} levels deep", _at);
        _at++;
        var lead = White();
        if (Current() == close)
        {
            _at++;
            _depth--;
            return lead;
        }

        while (Item(items, isObject, lead, close)) lead = White();
        _depth--;
        return default;
    }

    /// <summary>Reads one item and what ends it; <see langword="false"/> after the last.</summary>
    private bool Item(List<RawItem>? items, bool isObject, ReadOnlyMemory<char> lead, char close)
    {
        var start = _at;
        var name = isObject ? Key(isWanted: items is not null) : "";
        var key = _text.AsMemory(start, _at - start);
        if (items is null)
        {
            Skip();
            White();
        }
        else
        {
            var value = Value();
            items.Add(new RawItem(lead, key, name, value, White()));
        }

        var separator = Current();
        if (separator != ',' && separator != close)
        {
            throw new JsonSyntaxException($"has '{separator}' where ',' or '{close}' belongs", _at);
        }

        _at++;
        return separator == ',';
    }

    private string Key(bool isWanted)
    {
        if (Current() != '"') throw new JsonSyntaxException($"has '{Current()}' where a key in quotes belongs", _at);
        var start = _at;
        SkipString();
        var name = isWanted ? JsonStrings.Decode(_text.AsSpan(start + 1, _at - start - 2)) : "";
        White();
        if (Current() != ':') throw new JsonSyntaxException($"has '{Current()}' where ':' belongs", _at);
        _at++;
        White();
        return name;
    }

    private void SkipScalar()
    {
        if (Current() == '"') SkipString();
        else SkipLiteral();
    }

    private void SkipString()
    {
        _at++;
        while (true)
        {
            var stop = _text.AsSpan(_at).IndexOfAny(StringStops);
            if (stop < 0) throw Truncated();
            _at += stop;
            if (_text[_at] == '"') break;
            if (_text[_at] != '\\') throw new JsonSyntaxException("has a string that is not closed", _at);
            Escape();
        }

        _at++;
    }

    private void Escape()
    {
        if (_at + 1 >= _text.Length) throw Truncated();
        if (_text[_at + 1] != 'u')
        {
            if (!"\"\\/bfnrt".Contains(_text[_at + 1], StringComparison.Ordinal)) throw new JsonSyntaxException($"has the unknown escape '\\{_text[_at + 1]}'", _at);
            _at += 2;
            return;
        }

        if (_at + 6 > _text.Length) throw Truncated();
        if (_text.AsSpan(_at + 2, 4).ContainsAnyExcept(HexDigits)) throw new JsonSyntaxException("has a \\u escape without four hexadecimal digits", _at);
        _at += 6;
    }

    private void SkipLiteral()
    {
        var length = _text.AsSpan(_at).IndexOfAny(ScalarStops);
        if (length < 0) length = _text.Length - _at;
        if (!IsLiteral(_text.AsSpan(_at, length))) throw new JsonSyntaxException($"has '{_text.AsSpan(_at, Math.Clamp(length, 1, 20))}' where a value belongs", _at);
        _at += length;
    }

    private static bool IsLiteral(ReadOnlySpan<char> literal)
        => literal is "true" or "false" or "null" or "NaN" or "Infinity" or "-Infinity" || JsonNumber.IsNumber(literal);

    private ReadOnlyMemory<char> White()
    {
        var start = _at;
        while (_at < _text.Length && _text[_at] is ' ' or '\n' or '\r' or '\t') _at++;
        return _text.AsMemory(start, _at - start);
    }

    private char Current() => _at < _text.Length ? _text[_at] : throw Truncated();

    private JsonSyntaxException Truncated() => new("ends in the middle; it looks truncated", _text.Length) { IsTruncated = true };
}
