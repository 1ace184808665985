using System.Globalization;
using System.Text;

namespace Solvent.Quality;

/// <summary>Reads one line of expectations from left to right and knows where it is when something is wrong.</summary>
internal sealed class LineCursor(string line, int lineNumber)
{
    private int _position;

    public bool AtEnd
    {
        get
        {
            SkipSpaces();
            return _position == line.Length;
        }
    }

    /// <summary>Takes the words of <paramref name="phrase"/> if they come next; case does not matter.</summary>
    public bool TryPhrase(string phrase)
    {
        var start = _position;
        foreach (var word in phrase.Split(' '))
        {
            SkipSpaces();
            if (string.Equals(PeekWord(), word, StringComparison.OrdinalIgnoreCase))
            {
                _position += word.Length;
                continue;
            }

            _position = start;
            return false;
        }

        return true;
    }

    public bool TryCharacter(char character)
    {
        SkipSpaces();
        if (_position == line.Length || line[_position] != character) return false;
        _position++;
        return true;
    }

    /// <summary>A column name: a word, or any text in double quotes.</summary>
    public string Name()
    {
        SkipSpaces();
        if (_position < line.Length && line[_position] == '"') return Quoted();
        var word = PeekWord();
        if (word.Length == 0) throw Invalid("a column is missing here", "Write its name, in double quotes if it holds spaces.");
        _position += word.Length;
        return word;
    }

    /// <summary>Items with commas between them; each is a text without commas, or any text in double quotes.</summary>
    public ValueList<string> List()
    {
        var items = new List<string>();
        do
        {
            SkipSpaces();
            items.Add(_position < line.Length && line[_position] == '"' ? Quoted() : BareItem());
        }
        while (TryCharacter(','));
        return new ValueList<string>(items);
    }

    /// <summary>Columns up to a closing parenthesis; the opening one was taken.</summary>
    public ValueList<string> NamesUntilParenthesis()
    {
        var names = new List<string>();
        do
        {
            names.Add(Name());
        }
        while (TryCharacter(','));
        return TryCharacter(')')
            ? new ValueList<string>(names)
            : throw Invalid("a closing parenthesis is missing here", "Write for instance: (origin, date) unique.");
    }

    /// <summary><c>found in airports.csv as code</c>, or with <c>not</c> before it, if that comes next.</summary>
    public KeysFoundIn? TryFoundIn(ValueList<string> columns)
    {
        var not = TryPhrase("not found in");
        if (!not && !TryPhrase("found in")) return null;
        var table = Name();
        if (!TryPhrase("as")) return new KeysFoundIn(columns, table, columns, not);
        var start = _position;
        var names = TryCharacter('(') ? NamesUntilParenthesis() : new ValueList<string>([Name()]);
        return names.Count == columns.Count
            ? new KeysFoundIn(columns, table, names, not)
            : throw InvalidAt(start, "there are not as many columns here as before 'found in'", "Write for instance: (origin, day) found in flights.csv as (airport, date).");
    }

    /// <summary>Numbers with commas between them.</summary>
    public ValueList<double> Numbers()
    {
        var numbers = new List<double>();
        do
        {
            numbers.Add(Bound() is { Time: null } bound ? bound.Number : throw Invalid("a number is missing before this", "Write for instance: 10, 1000."));
        }
        while (TryCharacter(','));
        return new ValueList<double>(numbers);
    }

    /// <summary>The rest of the line without the spaces around it, or a text in double quotes.</summary>
    /// <param name="what">What is missing when there is nothing: <c>a regular expression</c>.</param>
    /// <param name="hint">An example.</param>
    public string Rest(string what, string hint)
    {
        SkipSpaces();
        if (_position < line.Length && line[_position] == '"' && QuotedToEnd() is { } quoted) return quoted;
        if (_position == line.Length) throw Invalid($"{what} is missing here", hint);
        var rest = line[_position..].TrimEnd();
        _position = line.Length;
        return rest;
    }

    public Bound Bound()
    {
        SkipSpaces();
        var start = _position;
        var text = _position < line.Length && line[_position] == '"' ? Quoted() : PeekWord();
        if (_position == start) _position += text.Length;
        return Quality.Bound.Parse(text) ?? throw InvalidAt(
            start, text.Length == 0 ? "a number or a date is missing here" : $"'{text}' is no number and no date", "Write a number such as -1.5, or a date such as 2001-06-30.");
    }

    /// <summary><c>2%</c> or <c>0.02</c>, as a share.</summary>
    public double Share()
    {
        SkipSpaces();
        var start = _position;
        var text = PeekWord();
        _position += text.Length;
        var isPercentage = text.EndsWith('%') || TryCharacter('%');
        return double.TryParse(text.TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? isPercentage ? number / 100 : number
            : throw InvalidAt(start, text.Length == 0 ? "a share is missing here" : $"'{text}' is no share", "Write a percentage such as 2%, or a share such as 0.02.");
    }

    /// <summary>The word that comes next, without taking it.</summary>
    public string PeekWord()
    {
        SkipSpaces();
        var end = _position;
        while (end < line.Length && !char.IsWhiteSpace(line[end]) && line[end] is not (',' or '(' or ')' or '"')) end++;
        return line[_position..end];
    }

    public SolventException Invalid(string problem, string hint)
    {
        SkipSpaces();
        return InvalidAt(_position, problem, hint);
    }

    public SolventException InvalidAt(int position, string problem, string hint, Exception? cause = null) => new(
        "expectation-invalid",
        string.Create(CultureInfo.InvariantCulture, $"Line {lineNumber}, column {position + 1}: {problem} in '{line.Trim()}'."),
        cause)
    {
        Line = lineNumber,
        Hint = hint,
        ExitCode = SolventException.WrongUsage,
    };

    private void SkipSpaces()
    {
        while (_position < line.Length && char.IsWhiteSpace(line[_position])) _position++;
    }

    /// <summary>A text in double quotes if it is all that is left; a condition can begin with a column in quotes.</summary>
    private string? QuotedToEnd()
    {
        var start = _position;
        var text = Quoted();
        if (AtEnd) return text;
        _position = start;
        return null;
    }

    private string BareItem()
    {
        var end = line.IndexOf(',', _position);
        if (end < 0) end = line.Length;
        var item = line[_position..end].TrimEnd();
        if (item.Length == 0) throw Invalid("a value is missing here", "Separate values with commas; write an empty text as \"\".");
        _position = end;
        return item;
    }

    private string Quoted()
    {
        var start = _position++;
        var text = new StringBuilder();
        while (_position < line.Length)
        {
            var character = line[_position++];
            if (character == '"') return text.ToString();
            if (character == '\\' && _position < line.Length)
            {
                character = line[_position++] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', var other => other };
            }

            text.Append(character);
        }

        throw InvalidAt(start, "a quote is opened and not closed", "Close it with a double quote.");
    }
}
