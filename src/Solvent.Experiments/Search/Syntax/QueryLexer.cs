using System.Globalization;
using System.Text;

namespace Solvent.Experiments.Search;

/// <summary>Cuts the text of a query into pieces.</summary>
internal sealed class QueryLexer(QuerySyntax syntax)
{
    private static readonly (string Written, string Means)[] Operators =
    [
        ("!=", "!="), ("<>", "!="), (">=", ">="), ("<=", "<="), ("==", "="), ("!~", "!~"), ("&&", "and"), ("||", "or"),
        ("=", "="), (">", ">"), ("<", "<"), ("~", "~"), ("-", "-"), ("+", "+"),
    ];

    private readonly string _text = syntax.Text;
    private int _position;

    public IReadOnlyList<Token> Tokens()
    {
        var tokens = new List<Token>();
        do tokens.Add(Next());
        while (tokens[^1].Kind != TokenKind.End);
        return tokens;
    }

    private Token Next()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position])) _position++;
        var start = _position;
        if (start == _text.Length) return new Token(TokenKind.End, "", start, start);
        var first = _text[start];
        return first switch
        {
            '(' => Single(TokenKind.Open),
            ')' => Single(TokenKind.Close),
            ',' => Single(TokenKind.Comma),
            '\'' => new Token(TokenKind.Text, Quoted(first), start, _position),
            '"' or '`' => new Token(TokenKind.Quoted, Quoted(first), start, _position),
            _ when StartsNumber() => Number(),
            _ when first != '-' && IsWordCharacter(first) => Word(),
            _ => Operator(),
        };
    }

    private Token Single(TokenKind kind) => new(kind, _text[_position].ToString(), _position, ++_position);

    private string Quoted(char quote)
    {
        var start = _position++;
        var text = new StringBuilder();
        for (; _position < _text.Length; _position++)
        {
            if (_text[_position] != quote)
            {
                text.Append(_text[_position]);
                continue;
            }

            // A quote within is written twice.
            _position++;
            if (_position == _text.Length || _text[_position] != quote) return text.ToString();
            text.Append(quote);
        }

        throw syntax.Wrong(start, $"the quote {quote} is never closed", $"Write {quote} at the end of the text; within the text it is written twice.");
    }

    private bool StartsNumber()
    {
        var position = _position;
        if (_text[position] is '-' or '+') position++;
        if (position < _text.Length && _text[position] == '.') position++;
        if (position < _text.Length && char.IsAsciiDigit(_text[position])) return true;
        if (_text[_position] is not ('-' or '+')) return false;
        var end = position;
        while (end < _text.Length && char.IsAsciiLetter(_text[end])) end++;
        return NumberText.ReadSpecial(_text[position..end]) is { } infinity && double.IsInfinity(infinity) && (end == _text.Length || !IsWordCharacter(_text[end]));
    }

    /// <summary>A number, or a word that starts like one: <c>2026-05-01</c>, <c>5min</c>, the identifier of a run.</summary>
    private Token Number()
    {
        var start = _position++;
        while (_position < _text.Length && (IsWordCharacter(_text[_position]) || IsSignOfExponent())) _position++;
        var text = _text[start.._position];
        return NumberText.Read(text) is { } number
            ? new Token(TokenKind.Number, text, start, _position) { Number = number }
            : new Token(TokenKind.Word, text, start, _position);
    }

    private bool IsSignOfExponent() => _text[_position] == '+' && _text[_position - 1] is 'e' or 'E';

    private Token Word()
    {
        var start = _position;
        while (_position < _text.Length && IsWordCharacter(_text[_position])) _position++;
        var text = _text[start.._position];
        return NumberText.ReadSpecial(text) is { } number
            ? new Token(TokenKind.Number, text, start, _position) { Number = number }
            : new Token(TokenKind.Word, text, start, _position);
    }

    private Token Operator()
    {
        foreach (var (written, means) in Operators)
        {
            if (string.CompareOrdinal(_text, _position, written, 0, written.Length) != 0) continue;
            var start = _position;
            _position += written.Length;
            return new Token(char.IsAsciiLetter(means[0]) ? TokenKind.Word : TokenKind.Operator, means, start, _position);
        }

        var character = StringInfo.GetNextTextElement(_text, _position);
        throw syntax.Wrong(_position, $"'{character}' is not understood", "Names and values with such characters are put in quotes: \"my metric\" > 1, tags.note = 'a & b'.");
    }

    private static bool IsWordCharacter(char character)
        => char.IsLetterOrDigit(character) || char.IsSurrogate(character) || character is '_' or '-' or '.' or '/' or ':' or '@' or '%'
            || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
