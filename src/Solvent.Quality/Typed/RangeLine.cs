using System.ComponentModel.DataAnnotations;

namespace Solvent.Quality;

/// <summary><see cref="RangeAttribute"/> as a line of the text form.</summary>
internal static class RangeLine
{
    public static string Of(RangeAttribute range, string column)
    {
        var (lower, upper) = (End(range.Minimum, column), End(range.Maximum, column));
        if (!range.MinimumIsExclusive && !range.MaximumIsExclusive) return $"{Quoting.Name(column)} {new Bounds(lower, upper).ToText()}";
        var name = ConditionParser.Name(column);
        return $"rows satisfy {name} {(range.MinimumIsExclusive ? ">" : ">=")} {lower.ToText()} and {name} {(range.MaximumIsExclusive ? "<" : "<=")} {upper.ToText()}";
    }

    private static Bound End(object end, string column) => end switch
    {
        DateTime time => Bound.Of(time),
        _ => Bound.Parse(AttributeValue.Format(end)) ?? throw ConditionScope.Invalid($"The end '{end}' of the range of '{column}' is no number and no date."),
    };
}
