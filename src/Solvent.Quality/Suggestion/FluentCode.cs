using System.Globalization;
using System.Text;

namespace Solvent.Quality;

/// <summary>Expectations as a chain of calls in C#.</summary>
internal static class FluentCode
{
    /// <summary>The statement <c>var report = Expect.On(data)…Validate();</c>.</summary>
    public static string Of(IEnumerable<Expectation> expectations, string data)
    {
        var code = new StringBuilder($"var report = Expect.On({data})");
        string? column = null;
        foreach (var expectation in expectations)
        {
            var (about, call) = Call(expectation);
            if (about is null)
            {
                code.Append("\n    ").Append(call);
            }
            else if (about != column)
            {
                code.Append(CultureInfo.InvariantCulture, $"\n    .Column({Literal(about)}){call}");
            }
            else
            {
                code.Append(call);
            }

            if (expectation.Severity == Severity.Warning && !call.StartsWith(".That(", StringComparison.Ordinal)) code.Append(".AsWarning()");
            // What is about the whole table ends the chain of a column.
            column = about;
        }

        return code.Append("\n    .Validate();\n").ToString();
    }

    /// <summary>The column that has to be chosen before a call, and the call.</summary>
    private static (string? Column, string Call) Call(Expectation expectation) => expectation switch
    {
        MissingAtMost { Share: 0 } missing => (missing.ColumnName, ".NotMissing()"),
        MissingAtMost missing => (missing.ColumnName, $".MaxMissing({Number(missing.Share)})"),
        OfKind kind => (kind.ColumnName, $".OfType(ColumnKind.{kind.Kind})"),
        WholeNumbers whole => (whole.ColumnName, ".WholeNumbers()"),
        FiniteNumbers finite => (finite.ColumnName, ".Finite()"),
        InRange { Bounds.AreTimes: false } range => (range.ColumnName, Range(range.Bounds)),
        OneOf { IgnoreCase: false, IgnoreSpaces: false } set => (set.ColumnName, $".OneOf({Literals(set.Values)})"),
        MatchesPattern pattern => (pattern.ColumnName, $".Matches({Literal(pattern.Pattern)})"),
        LengthInRange { Bounds: { Lower: { } lower, Upper: { } upper } } length => (length.ColumnName, $".Length({Number(lower.Number)}, {Number(upper.Number)})"),
        UniqueRows { ColumnNames.Count: 1, ExceptFirst: false } unique => (unique.ColumnNames[0], ".Unique()"),
        UniqueRows { ExceptFirst: false } unique => (null, $".Unique({Literals(unique.ColumnNames)})"),
        IncreasingValues increasing => (increasing.ColumnName, $".{(increasing.Falling ? "Decreasing" : "Increasing")}({(increasing.Strictly ? "strictly: true" : "")})"),
        NotConstant varied => (varied.ColumnName, ".NotConstant()"),
        NotInFuture past => (past.ColumnName, ".NotInFuture()"),
        NewestWithin fresh => (fresh.ColumnName, $".NewestWithin({Number(fresh.Days)})"),
        WithoutSentinels sentinels => (sentinels.ColumnName, $".NoSentinels({Literals(sentinels.Values)})"),
        WithoutUnitChange unit => (unit.ColumnName, $".NoUnitChange({string.Join(", ", unit.Factors.Select(Number))})"),
        WithoutVariants variants => (variants.ColumnName, ".NoVariants()"),
        HasColumns columns => (null, $".{(columns.Exactly ? "Columns" : "HasColumn")}({Literals(columns.Names)})"),
        DistinctRows => (null, ".DistinctRows()"),
        RowCountInRange { Bounds: { Lower: { } lower, Upper: null } } => (null, $".RowCount(min: {Number(lower.Number)})"),
        RowsSatisfyCondition condition => (null, $".Rows({Literal(condition.Condition)})"),
        _ => (null, $".That({Literal(expectation.ToText())})"),
    };

    private static string Range(Bounds bounds) => (bounds.Lower, bounds.Upper) switch
    {
        ({ } lower, { } upper) => $".Between({Number(lower.Number)}, {Number(upper.Number)})",
        ({ } lower, null) => $".AtLeast({Number(lower.Number)})",
        _ => $".AtMost({Number(bounds.Upper!.Number)})",
    };

    private static string Number(double value) => double.IsInfinity(value)
        ? value > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity"
        : Quoting.Number(value);

    private static string Literals(IEnumerable<string> texts) => string.Join(", ", texts.Select(Literal));

    private static string Literal(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var character in text)
        {
            if (character is '"' or '\\') literal.Append('\\').Append(character);
            else if (char.IsControl(character) || char.IsSurrogate(character) || character is '\u2028' or '\u2029') literal.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            else literal.Append(character);
        }

        return literal.Append('"').ToString();
    }
}
