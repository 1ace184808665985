using System.Globalization;

namespace Solvent.Experiments.Search;

/// <summary>Writes the comparison of one value of a run, which is not NULL unless it is NaN, with a literal.</summary>
/// <param name="syntax">The text, for messages.</param>
/// <param name="parameters">Takes the values.</param>
/// <param name="status">The expression of the status of a run, as its process has it.</param>
/// <param name="now">What moments such as <c>today</c> are reckoned from.</param>
internal sealed class ValueSql(QuerySyntax syntax, SqlParameters parameters, Lazy<string> status, DateTimeOffset now)
{
    public string Expression(RunAttribute attribute) => attribute.Kind == FieldKind.Status ? status.Value : attribute.Sql;

    public string Compare(RunField field, ComparisonOperator comparison, Literal literal)
    {
        if (comparison >= ComparisonOperator.Like) return Match(field, comparison, literal);
        return field.Kind switch
        {
            FieldKind.Metric => Metric(field, comparison, literal),
            FieldKind.Param => Param(field, comparison, literal),
            FieldKind.Number => Number(field, comparison, NumberOf(literal) ?? throw NoValue(field, literal, "a number", "Write a number: seed = 7.")),
            FieldKind.Duration => Number(field, comparison, Seconds(field, literal)),
            FieldKind.Bytes => Number(field, comparison, NumberOf(literal) ?? ByteText.Read(TextOf(literal)) ?? throw NoValue(field, literal, "an amount of memory", $"Write bytes, or {ByteText.Forms}.")),
            FieldKind.Moment => Moment(field, comparison, literal),
            FieldKind.Status => Status(field, comparison, literal),
            FieldKind.Flag => Flag(field, comparison, literal),
            _ => Text(field, comparison, literal),
        };
    }

    private string Metric(RunField field, ComparisonOperator comparison, Literal literal)
    {
        if (NumberOf(literal) is not { } number) throw NoValue(field, literal, "a number", "Metrics are compared with numbers: auc > 0.8.");
        if (double.IsNaN(number))
        {
            // NaN is kept as NULL, and nothing is less or greater.
            return comparison switch { ComparisonOperator.Equal => "v.value IS NULL", ComparisonOperator.NotEqual => "v.value IS NOT NULL", _ => "1 = 0" };
        }

        var compared = $"v.value {Operator(comparison)} {parameters.Add(number)}";
        return comparison == ComparisonOperator.NotEqual ? $"({compared} OR v.value IS NULL)" : $"(v.value IS NOT NULL AND {compared})";
    }

    private string Param(RunField field, ComparisonOperator comparison, Literal literal)
    {
        var isEquality = comparison is ComparisonOperator.Equal or ComparisonOperator.NotEqual;
        if (isEquality && (literal is not NumberLiteral { Value: var value } || !double.IsFinite(value))) return SameText("v.value", comparison, literal);
        if (NumberOf(literal) is not { } number || double.IsNaN(number))
        {
            throw NoValue(field, literal, "a number", "Text has no order: compare it with =, !=, ~ or in.");
        }

        var compared = $"v.number {Operator(comparison)} {parameters.Add(number)}";
        return comparison == ComparisonOperator.NotEqual ? $"({compared} OR v.number IS NULL)" : $"(v.number IS NOT NULL AND {compared})";
    }

    private string Number(RunField field, ComparisonOperator comparison, double number)
        => double.IsNaN(number) ? "1 = 0" : $"{field.Attribute!.Sql} {Operator(comparison)} {parameters.Add(number)}";

    private double Seconds(RunField field, Literal literal)
    {
        var seconds = NumberOf(literal) ?? DurationText.Read(TextOf(literal))?.TotalSeconds ?? throw NoValue(field, literal, "a length of time", $"Write seconds, or {DurationText.Forms}.");
        return seconds * field.Attribute!.UnitsOfSecond;
    }

    private string Moment(RunField field, ComparisonOperator comparison, Literal literal)
    {
        var (start, end) = MomentText.Read(TextOf(literal), now) ?? throw NoValue(field, literal, "a time", $"Write {MomentText.Forms}.");
        var isPoint = start == end;
        var (from, to) = (start.ToUnixTimeMilliseconds(), end.ToUnixTimeMilliseconds());
        var value = field.Attribute!.Sql;
        return comparison switch
        {
            ComparisonOperator.Equal when !isPoint => $"({value} >= {parameters.Add(from)} AND {value} < {parameters.Add(to)})",
            ComparisonOperator.NotEqual when !isPoint => $"({value} < {parameters.Add(from)} OR {value} >= {parameters.Add(to)})",
            ComparisonOperator.Greater when !isPoint => $"{value} >= {parameters.Add(to)}",
            ComparisonOperator.LessOrEqual when !isPoint => $"{value} < {parameters.Add(to)}",
            _ => $"{value} {Operator(comparison)} {parameters.Add(from)}",
        };
    }

    private string Status(RunField field, ComparisonOperator comparison, Literal literal)
    {
        RequireEquality(field, comparison, literal);
        var word = TextOf(literal).ToLowerInvariant();
        var words = Enum.GetNames<RunStatus>().Select(name => name.ToLowerInvariant()).ToList();
        if (words.Contains(word, StringComparer.Ordinal)) return $"{status.Value} {Operator(comparison)} {parameters.Add(word)}";
        throw NoValue(field, literal, "a status", NearestName.Suggestion(word, words) ?? $"It is {string.Join(", ", words)}.");
    }

    private string Flag(RunField field, ComparisonOperator comparison, Literal literal)
    {
        RequireEquality(field, comparison, literal);
        long? flag = TextOf(literal).ToUpperInvariant() switch { "TRUE" or "YES" or "1" => 1, "FALSE" or "NO" or "0" => 0, _ => null };
        return $"{field.Attribute!.Sql} {Operator(comparison)} {parameters.Add(flag ?? throw NoValue(field, literal, "true or false", "Write true or false."))}";
    }

    private string Text(RunField field, ComparisonOperator comparison, Literal literal)
    {
        RequireEquality(field, comparison, literal);
        if (field.Scope != FieldScope.Data) return SameText(Column(field), comparison, literal);
        var text = TextOf(literal);
        // A version is also known by its number and by its hash.
        if (text.Length > 0 && text.All(char.IsAsciiDigit) && text.Length < 8) text = $"v{text}";
        return text.Length >= 8 && text.All(char.IsAsciiHexDigit)
            ? $"substr(v.hash, 1, {text.Length.ToString(CultureInfo.InvariantCulture)}) {Operator(comparison)} {parameters.Add(text.ToLowerInvariant())}"
            : $"v.version {Operator(comparison)} {parameters.Add(text)}";
    }

    private string SameText(string column, ComparisonOperator comparison, Literal literal)
    {
        var text = literal is NumberLiteral { Value: var number } && !double.IsFinite(number) ? number.ToString(CultureInfo.InvariantCulture) : TextOf(literal);
        // Code logs True, people write true.
        return text.Equals("true", StringComparison.OrdinalIgnoreCase) || text.Equals("false", StringComparison.OrdinalIgnoreCase)
            ? $"lower({column}) {Operator(comparison)} {parameters.Add(text.ToLowerInvariant())}"
            : $"{column} {Operator(comparison)} {parameters.Add(text)}";
    }

    private string Match(RunField field, ComparisonOperator comparison, Literal literal)
    {
        if (field.Kind is not (FieldKind.Param or FieldKind.Text))
        {
            throw syntax.Wrong(literal.Place, $"{field.Description} is no text, and 'like' and '~' look into text", "Compare it with =, !=, >, >=, < or <=.");
        }

        var pattern = comparison is ComparisonOperator.Contains or ComparisonOperator.NotContains ? $"%{Escaped(TextOf(literal))}%" : Pattern(literal);
        var isNegated = comparison is ComparisonOperator.NotLike or ComparisonOperator.NotContains;
        // The database lowers both, because it may know less letters than we do.
        return $"lower({Column(field)}) {(isNegated ? "NOT " : "")}LIKE lower({parameters.Add(pattern)}) ESCAPE '\\'";
    }

    private string Pattern(Literal literal)
    {
        var text = TextOf(literal);
        var backslashes = text.Length - text.AsSpan().TrimEnd('\\').Length;
        if (backslashes % 2 == 0) return text;
        throw syntax.Wrong(literal.Place, "the pattern ends with a single '\\'", "Write '\\\\' for a backslash; before another character it takes away that character's meaning.");
    }

    private void RequireEquality(RunField field, ComparisonOperator comparison, Literal literal)
    {
        if (comparison is ComparisonOperator.Equal or ComparisonOperator.NotEqual) return;
        throw syntax.Wrong(literal.Place, $"{field.Description} has no order", "Compare it with =, !=, ~ or in.");
    }

    private SolventException NoValue(RunField field, Literal literal, string expected, string hint)
        => syntax.Wrong(literal.Place, $"{field.Description} is compared with {expected}, and '{TextOf(literal)}' is none", hint);

    private static string Column(RunField field) => field.Attribute?.Sql ?? (field.Scope == FieldScope.Data ? "v.version" : "v.value");

    private static string Operator(ComparisonOperator comparison) => comparison == ComparisonOperator.NotEqual ? "<>" : OperatorText.Write(comparison);

    private static double? NumberOf(Literal literal) => literal switch
    {
        NumberLiteral number => number.Value,
        TextLiteral { Text.Length: > 0 } text => NumberText.Read(text.Text),
        _ => null,
    };

    private static string TextOf(Literal literal) => literal is NumberLiteral number ? number.Written : ((TextLiteral)literal).Text;

    private static string Escaped(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("%", "\\%", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal);
}
