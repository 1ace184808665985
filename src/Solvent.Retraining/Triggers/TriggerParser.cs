using System.Globalization;
using Solvent.Experiments;

namespace Solvent.Retraining;

/// <summary>Reads triggers.</summary>
internal sealed class TriggerParser(string text)
{
    private const int Deepest = 100;
    private const string Forms = "Conditions are metric(name) < 0.85, rows > 10000, age >= 30d, drift(dataset) and drift(dataset, column).";

    private readonly List<TriggerToken> _tokens = TriggerLexer.Read(text);
    private int _index;
    private int _depth;

    private TriggerToken Current => _tokens[_index];

    public Trigger Parse()
    {
        var trigger = Or();
        return Current.IsEnd ? trigger : throw Wrong("expected 'and', 'or' or the end", "Join conditions by 'and' or 'or'.");
    }

    private Trigger Or()
    {
        var left = And();
        while (Take("or")) left = new OrTrigger(left, And());
        return left;
    }

    private Trigger And()
    {
        var left = Not();
        while (Take("and")) left = new AndTrigger(left, Not());
        return left;
    }

    private Trigger Not()
    {
        if (++_depth > Deepest) throw Wrong("it is nested too deeply", "Take parentheses away.");
        var trigger = Take("not") ? new NotTrigger(Not()) : Primary();
        _depth--;
        return trigger;
    }

    private Trigger Primary()
    {
        if (Take("("))
        {
            var inner = Or();
            Require(")", "Every '(' needs its ')'.");
            return inner;
        }

        if (Take("metric"))
        {
            Require("(", "Write metric(Accuracy) < 0.85.");
            var metric = Name("the name of a metric");
            Require(")", "Write metric(Accuracy) < 0.85.");
            return new MetricCondition(metric, Comparison(), Number());
        }

        if (Take("rows")) return new RowsCondition(Comparison(), Number());
        if (Take("age")) return new AgeCondition(Comparison(), Duration());
        if (Take("drift")) return Drift();
        throw Wrong("expected a condition", Current.IsName && NearestName.Suggestion(Current.Text, ["metric", "rows", "age", "drift"]) is { } nearest ? nearest : Forms);
    }

    private DriftCondition Drift()
    {
        if (!Take("(")) return new DriftCondition(Dataset: null, Column: null);
        var dataset = Name("the name of a dataset");
        var column = Take(",") ? Name("the name of a column") : null;
        Require(")", "Write drift(taxi) or drift(taxi, fare).");
        return new DriftCondition(dataset, column);
    }

    private TriggerComparison Comparison()
    {
        TriggerComparison? comparison = Current.IsQuoted ? null : Current.Text switch { "<" => TriggerComparison.Less, "<=" => TriggerComparison.AtMost, ">" => TriggerComparison.More, ">=" => TriggerComparison.AtLeast, _ => null };
        if (comparison is not { } found) throw Wrong("expected <, <=, > or >=", Forms);
        _index++;
        return found;
    }

    private double Number()
    {
        if (Current.IsQuoted || !double.TryParse(Current.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number)) throw Wrong("expected a number", "Write it without separators: 10000 or 0.85.");
        _index++;
        return number;
    }

    private double Duration()
    {
        if (Current.IsQuoted || Current.IsEnd || Durations.Read(Current.Text) is not { } time) throw Wrong("expected a length of time", "Write 12h, 7d or 4w.");
        _index++;
        return time.TotalSeconds;
    }

    private string Name(string what)
    {
        if (!Current.IsName || Current.Text.Length == 0) throw Wrong($"expected {what}", Forms);
        return _tokens[_index++].Text;
    }

    private bool Take(string word)
    {
        if (!Current.Is(word)) return false;
        _index++;
        return true;
    }

    private void Require(string word, string hint)
    {
        if (!Take(word)) throw Wrong($"expected '{word}'", hint);
    }

    private SolventException Wrong(string problem, string hint) => TriggerLexer.Wrong(text, Current.Start, $"{problem}, found {Current.Shown}", hint);
}
