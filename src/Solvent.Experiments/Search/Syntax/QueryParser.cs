namespace Solvent.Experiments.Search;

/// <summary>Reads conditions and lists of fields.</summary>
internal sealed class QueryParser
{
    /// <summary>SQLite's limit on the depth of an expression is 1000, and nobody writes a hundredth of it.</summary>
    private const int Deepest = 100;
    private const int MostComparisons = 200;

    private readonly QuerySyntax _syntax;
    private readonly IReadOnlyList<Token> _tokens;
    private int _index;
    private int _depth;
    private int _comparisons;

    private QueryParser(QuerySyntax syntax)
    {
        _syntax = syntax;
        _tokens = new QueryLexer(syntax).Tokens();
    }

    private Token Current => _tokens[_index];

    /// <summary>Reads a condition; <see langword="null"/> for text without any.</summary>
    /// <exception cref="SolventException"><c>invalid-query</c>, with the position.</exception>
    public static Condition? Condition(QuerySyntax syntax)
    {
        var parser = new QueryParser(syntax);
        if (parser.Current.Kind == TokenKind.End) return null;
        var condition = parser.Or();
        if (parser.Current.Kind == TokenKind.End) return condition;
        throw parser.Unexpected("'and', 'or' or the end", "Join conditions by 'and' or 'or'; put text with spaces in quotes.");
    }

    /// <summary>Reads fields separated by commas, each with <c>-</c> before or <c>desc</c> behind it for the descending order.</summary>
    /// <exception cref="SolventException"><c>invalid-query</c>, with the position.</exception>
    public static IReadOnlyList<SortKey> Fields(QuerySyntax syntax, bool withDirections)
    {
        var parser = new QueryParser(syntax);
        var keys = new List<SortKey>();
        while (parser.Current.Kind != TokenKind.End)
        {
            if (keys.Count > 0) parser.Take(TokenKind.Comma, "','", "Separate names by commas; put names with spaces in double quotes.");
            keys.Add(parser.SortKey(withDirections));
        }

        return keys;
    }

    private SortKey SortKey(bool withDirections)
    {
        var sign = withDirections && Current is { Kind: TokenKind.Operator, Text: "-" or "+" } ? _tokens[_index++].Text : "+";
        var field = Field();
        if (!withDirections) return new SortKey(field, IsDescending: false);
        return new SortKey(field, (sign == "-") != (TakeWord("asc", "desc") is "desc"));
    }

    private Condition Or()
    {
        var left = And();
        while (TakeWord("or") is not null) left = new OrCondition(left, And());
        return left;
    }

    private Condition And()
    {
        var left = Not();
        while (TakeWord("and") is not null) left = new AndCondition(left, Not());
        return left;
    }

    private Condition Not()
    {
        if (_depth == Deepest) throw _syntax.Wrong(Current.Start, "the condition is nested too deeply", "Take parentheses away.");
        _depth++;
        var condition = TakeWord("not") is not null ? new NotCondition(Not()) : Primary();
        _depth--;
        return condition;
    }

    private Condition Primary()
    {
        if (Current.Kind != TokenKind.Open) return Comparison();
        _index++;
        var inner = Or();
        Take(TokenKind.Close, "')'", "Every '(' needs its ')'.");
        return inner;
    }

    private Condition Comparison()
    {
        if (++_comparisons > MostComparisons) throw _syntax.Wrong(Current.Start, "there are too many comparisons", "Use 'in (…)' for many values of one field.");
        var field = Field();
        var operatorToken = Current;
        if (TakeWord("is") is not null)
        {
            var isNegated = TakeWord("not") is not null;
            if (TakeWord("missing", "null") is null) throw Unexpected("'missing'", "Write 'is missing' or 'is not missing'.");
            var missing = new MissingCondition(field);
            return isNegated ? new NotCondition(missing) : missing;
        }

        var negated = TakeWord("not") is not null;
        if (TakeWord("in") is not null) return new InCondition(field, List(), negated);
        if (TakeWord("like") is not null) return new ComparisonCondition(field, negated ? ComparisonOperator.NotLike : ComparisonOperator.Like, Value());
        if (TakeWord("contains") is not null) return new ComparisonCondition(field, negated ? ComparisonOperator.NotContains : ComparisonOperator.Contains, Value());
        if (!negated && operatorToken.Kind == TokenKind.Operator && OperatorText.Read(operatorToken.Text) is { } comparison)
        {
            _index++;
            return new ComparisonCondition(field, comparison, Value());
        }

        throw Unexpected("an operator", $"Operators are {OperatorText.All}. Put names with spaces in double quotes.");
    }

    private List<Literal> List()
    {
        Take(TokenKind.Open, "'('", "Write the values in parentheses: trees in (50, 100).");
        var values = new List<Literal> { Value() };
        while (Current.Kind == TokenKind.Comma)
        {
            _index++;
            values.Add(Value());
        }

        Take(TokenKind.Close, "',' or ')'", "Separate the values by commas: trees in (50, 100).");
        return values;
    }

    private Literal Value()
    {
        var token = Current;
        var place = new Place(token.Start);
        switch (token.Kind)
        {
            case TokenKind.Number:
                _index++;
                return new NumberLiteral(token.Number) { Place = place, Written = token.Text };
            case TokenKind.Text or TokenKind.Quoted:
                _index++;
                return new TextLiteral(token.Text) { Place = place };
            case TokenKind.Word when !QueryKeywords.Contains(token.Text):
                _index++;
                // 'three days ago' is one value.
                return new TextLiteral(TakeWord("ago") is null ? token.Text : $"{token.Text} ago") { Place = place };
            default:
                throw Unexpected("a value", "Write a number, or text in single quotes.");
        }
    }

    private FieldName Field()
    {
        var token = Current;
        var place = new Place(token.Start);
        if (token.Kind == TokenKind.Quoted) return new FieldName(FieldScope.Unknown, QuotedName()) { Place = place };
        if (token.Kind is not (TokenKind.Word or TokenKind.Number) || QueryKeywords.Contains(token.Text))
        {
            throw Unexpected("a name", "Start with a metric, parameter, tag or fact of the run: auc > 0.8. Put names that are keywords in double quotes.");
        }

        _index++;
        var dot = token.Text.IndexOf('.');
        if (dot < 0 || FieldName.ScopeOf(token.Text[..dot]) is not { } scope) return new FieldName(FieldScope.Unknown, token.Text) { Place = place };
        if (dot + 1 < token.Text.Length) return new FieldName(scope, token.Text[(dot + 1)..]) { Place = place };
        if (Current.Kind == TokenKind.Quoted && Current.Start == token.End) return new FieldName(scope, QuotedName()) { Place = place };
        throw _syntax.Wrong(token.End, $"a name must follow '{token.Text}'", "Write it directly behind the dot, in double quotes when it has spaces.");
    }

    private string QuotedName()
    {
        if (Current.Text.Length == 0) throw _syntax.Wrong(Current.Start, "a name is empty", "Write the name between the quotes.");
        return _tokens[_index++].Text;
    }

    private string? TakeWord(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (!Current.IsWord(word)) continue;
            _index++;
            return word;
        }

        return null;
    }

    private void Take(TokenKind kind, string expected, string hint)
    {
        if (Current.Kind != kind) throw Unexpected(expected, hint);
        _index++;
    }

    private SolventException Unexpected(string expected, string hint) => _syntax.Wrong(Current.Start, $"expected {expected}, found {Current.Name}", hint);
}
