using System.Text;

namespace Solvent.Quality;

/// <summary>Takes a condition apart.</summary>
internal sealed class ConditionTokens
{
    private static readonly string[] Signs = ["<=", ">=", "!=", "<>", "==", "=", "<", ">", "+", "-", "*", "/", "(", ")", ","];
    private readonly string _text;
    private int _position;

    /// <exception cref="SolventException"><c>expectation-invalid</c>.</exception>
    public ConditionTokens(string text)
    {
        _text = text;
        Current = Next();
    }

    public ConditionToken Current { get; private set; }

    public ConditionToken Take()
    {
        var token = Current;
        Current = Next();
        return token;
    }

    public bool TrySign(string sign) => Current.Kind == ConditionTokenKind.Sign && Current.Text == sign && Taken();

    public bool TryWord(string word) => IsWord(word) && Taken();

    public bool IsWord(string word) => Current.Kind == ConditionTokenKind.Word && string.Equals(Current.Text, word, StringComparison.OrdinalIgnoreCase);

    public SolventException Invalid(string problem) => ConditionScope.Invalid($"{problem} in '{_text}'.", "Write for instance: rows satisfy end >= start and fare > 0.");

    private bool Taken()
    {
        Take();
        return true;
    }

    private ConditionToken Next()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position])) _position++;
        if (_position == _text.Length) return new ConditionToken(ConditionTokenKind.End, "");
        var first = _text[_position];
        if (first == '"') return new ConditionToken(ConditionTokenKind.QuotedName, Quoted('"'));
        if (first == '\'') return new ConditionToken(ConditionTokenKind.Text, Quoted('\''));
        if (char.IsAsciiDigit(first) || (first == '.' && _position + 1 < _text.Length && char.IsAsciiDigit(_text[_position + 1]))) return NumberOrDate();
        if (char.IsLetter(first) || first == '_') return new ConditionToken(ConditionTokenKind.Word, While(character => char.IsLetterOrDigit(character) || character is '_' or '.'));
        var sign = Signs.FirstOrDefault(sign => _text.AsSpan(_position).StartsWith(sign, StringComparison.Ordinal)) ?? throw Invalid($"'{first}' has no meaning");
        _position += sign.Length;
        return new ConditionToken(ConditionTokenKind.Sign, sign switch { "==" => "=", "<>" => "!=", _ => sign });
    }

    private ConditionToken NumberOrDate()
    {
        var start = _position;
        var date = While(character => char.IsAsciiDigit(character) || character is '-' or ':' or 'T' or '.');
        if (date.Length >= 10 && Bound.Parse(date) is { Time: not null }) return new ConditionToken(ConditionTokenKind.Date, date);
        _position = start;
        While(character => char.IsAsciiDigit(character) || character == '.');
        if (_position < _text.Length && _text[_position] is 'e' or 'E')
        {
            _position++;
            if (_position < _text.Length && _text[_position] is '+' or '-') _position++;
            While(char.IsAsciiDigit);
        }

        var number = _text[start.._position];
        return double.IsNaN(Reading.Number(number)) ? throw Invalid($"'{number}' is no number") : new ConditionToken(ConditionTokenKind.Number, number);
    }

    private string While(Func<char, bool> belongs)
    {
        var start = _position;
        while (_position < _text.Length && belongs(_text[_position])) _position++;
        return _text[start.._position];
    }

    private string Quoted(char quote)
    {
        var text = new StringBuilder();
        for (_position++; _position < _text.Length; _position++)
        {
            if (_text[_position] == quote)
            {
                _position++;
                return text.ToString();
            }

            if (_text[_position] == '\\' && _position + 1 < _text.Length) _position++;
            text.Append(_text[_position]);
        }

        throw Invalid("a quote is opened and not closed");
    }
}
