using System.Globalization;

namespace Solvent.Runner.Sweeps;

/// <summary>Reads what a sweep is to try: <c>trees=50,100,200</c>, <c>seed=1..5</c>, <c>rate=log(0.01..0.3)</c>.</summary>
internal sealed class DimensionText
{
    private const string Forms = "Write values (50,100,200), a range (1..5, 0.1..0.9/0.2 with a step, 0.1..0.9:5 with a number of points) or a range on a logarithmic scale (log(0.01..0.3)).";

    private readonly string _name;
    private readonly string _text;

    private DimensionText(string name, string text) => (_name, _text) = (name, text);

    /// <summary>Reads one dimension.</summary>
    /// <exception cref="SolventException"><c>search-space-invalid</c>, naming the parameter and what is wrong.</exception>
    public static SearchDimension Parse(string word)
    {
        var given = GivenParameter.Parse(word);
        return new DimensionText(given.Name, given.Text.Trim()).Read();
    }

    private SearchDimension Read()
    {
        if (_text.Length == 0) throw Invalid("has no values");
        if (_text.StartsWith("log(", StringComparison.Ordinal))
        {
            var close = _text.IndexOf(')', StringComparison.Ordinal);
            return close < 0 ? throw Invalid("has no ')'") : Range(_text["log(".Length..close] + _text[(close + 1)..], isLog: true);
        }

        return IsRange(_text) ? Range(_text, isLog: false) : new ChoiceDimension(_name, _text, Choices());
    }

    // Of texts, only those that begin with a number can be meant as one.
    private static bool IsRange(string text) => text.IndexOf("..", StringComparison.Ordinal) is > 0 and var at && !text.Contains(',') && IsNumber(text[..at]);

    private List<string> Choices()
    {
        // Lists stay whole: layers=[64,32],[128]
        var choices = new List<string>();
        var (start, depth) = (0, 0);
        for (var i = 0; i <= _text.Length; i++)
        {
            if (i < _text.Length && _text[i] is '[') depth++;
            if (i < _text.Length && _text[i] is ']') depth--;
            if (i < _text.Length && (_text[i] != ',' || depth > 0)) continue;
            choices.Add(_text[start..i].Trim());
            start = i + 1;
        }

        if (choices.Exists(choice => choice.Length == 0)) throw Invalid("has an empty value");
        return choices.GroupBy(choice => choice, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice ? throw Invalid($"has the value '{twice.Key}' twice") : choices;
    }

    private NumericDimension Range(string text, bool isLog)
    {
        var (bounds, step, points) = Parts(text);
        var dots = bounds.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0) throw Invalid("has no '..'");
        var (fromText, toText) = (bounds[..dots].Trim(), bounds[(dots + 2)..].Trim());
        if (!TryNumber(fromText, out var from) || !TryNumber(toText, out var to)) throw Invalid("has a bound that is no number");
        if (from >= to) throw Invalid("does not go upwards");
        if (isLog && from <= 0) throw Invalid("has a logarithm of what is not above 0");
        if (isLog && step is not null) throw Invalid("has a step on a logarithmic scale");
        double? distance = null;
        if (step is not null) distance = TryNumber(step, out var read) && read > 0 && read <= to - from ? read : throw Invalid("has a step that is no number above 0 and within the range");
        return IsWhole(fromText) && IsWhole(toText) && (step is null || IsWhole(step))
            ? new IntegerDimension(_name, _text, (long)from, (long)to, (long)(distance ?? 1), isLog, points)
            : new RealDimension(_name, _text, from, to, distance, isLog, points);
    }

    private (string Bounds, string? Step, int? Points) Parts(string text)
    {
        if (text.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash) return (text[..slash], text[(slash + 1)..].Trim(), null);
        if (text.IndexOf(':', StringComparison.Ordinal) is not (>= 0 and var colon)) return (text, null, null);
        return int.TryParse(text.AsSpan(colon + 1).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var points) && points is > 0 and <= 100_000
            ? (text[..colon], null, points)
            : throw Invalid("has a number of points that is none");
    }

    private static bool TryNumber(string text, out double number)
        => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);

    private static bool IsNumber(string text) => TryNumber(text, out _);

    private static bool IsWhole(string text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1L << 53;

    private SolventException Invalid(string problem) => new("search-space-invalid", $"'{_name}={_text}' {problem}.") { Hint = Forms, ExitCode = SolventException.WrongUsage };
}
