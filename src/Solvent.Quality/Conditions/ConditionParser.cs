using System.Globalization;

namespace Solvent.Quality;

/// <summary>
/// Reads a condition on rows. From loose to tight: <c>if … then …</c>, <c>or</c>, <c>and</c>, <c>not</c>, comparisons, <c>is missing</c>, <c>in (…)</c>, sums, products.
/// </summary>
internal sealed class ConditionParser
{
    // Far more than anyone writes, and few enough for the stack.
    private const int DeepestNesting = 100;
    private static readonly string[] Comparisons = ["=", "!=", "<", "<=", ">", ">="];
    private static readonly string[] Reserved = ["if", "then", "or", "and", "not", "is", "missing", "in", "true", "false"];

    private readonly ConditionTokens _tokens;
    private int _depth;

    private ConditionParser(string text) => _tokens = new ConditionTokens(text);

    /// <exception cref="SolventException"><c>expectation-invalid</c>.</exception>
    public static ConditionNode Parse(string text)
    {
        var parser = new ConditionParser(text);
        var condition = parser.Implication();
        return parser._tokens.Current.Kind == ConditionTokenKind.End
            ? condition
            : throw parser._tokens.Invalid($"the condition ends before '{parser._tokens.Current.Text}'");
    }

    /// <summary>A column as a condition names it.</summary>
    public static string Name(string column)
        => column.Length > 0 && (char.IsLetter(column[0]) || column[0] == '_') && column.All(character => char.IsLetterOrDigit(character) || character is '_' or '.')
            && !Reserved.Contains(column, StringComparer.OrdinalIgnoreCase) && !FunctionNode.Names.Contains(column)
            ? column
            : $"\"{Escaped(column, '"')}\"";

    /// <summary>A text as a condition writes it.</summary>
    public static string Text(string text) => $"'{Escaped(text, '\'')}'";

    private static string Escaped(string text, char quote)
        => text.Replace("\\", @"\\", StringComparison.Ordinal).Replace(quote.ToString(), $"\\{quote}", StringComparison.Ordinal);

    private ConditionNode Implication()
    {
        if (!_tokens.TryWord("if")) return Alternatives();
        var premise = Alternatives();
        if (!_tokens.TryWord("then")) throw _tokens.Invalid("'then' is missing");
        return new LogicNode(new NotNode(premise), Implication(), isAnd: false);
    }

    private ConditionNode Alternatives()
    {
        var node = Conjunction();
        while (_tokens.TryWord("or")) node = new LogicNode(node, Conjunction(), isAnd: false);
        return node;
    }

    private ConditionNode Conjunction()
    {
        var node = Negation();
        while (_tokens.TryWord("and")) node = new LogicNode(node, Negation(), isAnd: true);
        return node;
    }

    private ConditionNode Negation()
    {
        if (!_tokens.TryWord("not")) return Comparison();
        using var nesting = Nest();
        return new NotNode(Negation());
    }

    private ConditionNode Comparison()
    {
        var left = Sum();
        if (_tokens.TryWord("is")) return Missing(left);
        if (_tokens.TryWord("in")) return Membership(left);
        if (_tokens.IsWord("not"))
        {
            _tokens.Take();
            return _tokens.TryWord("in") ? new NotNode(Membership(left)) : throw _tokens.Invalid("'in' is missing after 'not'");
        }

        var comparison = _tokens.Current.Kind == ConditionTokenKind.Sign && Comparisons.Contains(_tokens.Current.Text) ? _tokens.Take().Text : null;
        return comparison is null ? left : new ComparisonNode(left, Sum(), comparison);
    }

    private ConditionNode Missing(ConditionNode left)
    {
        var isNot = _tokens.TryWord("not");
        if (!_tokens.TryWord("missing")) throw _tokens.Invalid("'missing' is missing after 'is'");
        if (left is not ColumnNode column) throw _tokens.Invalid("only a column can be missing");
        ConditionNode node = new MissingNode(column.Name);
        return isNot ? new NotNode(node) : node;
    }

    private ConditionNode Membership(ConditionNode left)
    {
        if (!_tokens.TrySign("(")) throw _tokens.Invalid("'(' is missing after 'in'");
        ConditionNode? any = null;
        do
        {
            ConditionNode equal = new ComparisonNode(left, Sum(), "=");
            any = any is null ? equal : new LogicNode(any, equal, isAnd: false);
        }
        while (_tokens.TrySign(","));
        return _tokens.TrySign(")") ? any : throw _tokens.Invalid("')' is missing");
    }

    private ConditionNode Sum()
    {
        var node = Product();
        while (true)
        {
            if (_tokens.TrySign("+")) node = new ArithmeticNode(node, Product(), '+');
            else if (_tokens.TrySign("-")) node = new ArithmeticNode(node, Product(), '-');
            else return node;
        }
    }

    private ConditionNode Product()
    {
        var node = Factor();
        while (true)
        {
            if (_tokens.TrySign("*")) node = new ArithmeticNode(node, Factor(), '*');
            else if (_tokens.TrySign("/")) node = new ArithmeticNode(node, Factor(), '/');
            else return node;
        }
    }

    private ConditionNode Factor()
    {
        using var nesting = Nest();
        if (_tokens.TrySign("-")) return new ArithmeticNode(LiteralNode.Of(0.0), Factor(), '-');
        if (_tokens.TrySign("("))
        {
            var inner = Implication();
            return _tokens.TrySign(")") ? inner : throw _tokens.Invalid("')' is missing");
        }

        var token = _tokens.Take();
        return token.Kind switch
        {
            ConditionTokenKind.Number => LiteralNode.Of(double.Parse(token.Text, CultureInfo.InvariantCulture)),
            ConditionTokenKind.Date => LiteralNode.Of(Bound.Parse(token.Text)!.Time!.Value),
            ConditionTokenKind.Text => LiteralNode.Of(token.Text),
            ConditionTokenKind.QuotedName => new ColumnNode(token.Text),
            ConditionTokenKind.Word => Word(token.Text),
            ConditionTokenKind.End => throw _tokens.Invalid("the condition ends too early"),
            _ => throw _tokens.Invalid($"'{token.Text}' stands where a column or a value should"),
        };
    }

    private ConditionNode Word(string word)
    {
        if (string.Equals(word, "true", StringComparison.OrdinalIgnoreCase)) return LiteralNode.Of(true);
        if (string.Equals(word, "false", StringComparison.OrdinalIgnoreCase)) return LiteralNode.Of(false);
        if (Reserved.Contains(word, StringComparer.OrdinalIgnoreCase)) throw _tokens.Invalid($"'{word}' stands where a column or a value should");
        if (!FunctionNode.Names.Contains(word) || !_tokens.TrySign("(")) return new ColumnNode(word);
        var argument = Sum();
        return _tokens.TrySign(")") ? new FunctionNode(word, argument) : throw _tokens.Invalid("')' is missing");
    }

    private Nesting Nest() => ++_depth > DeepestNesting ? throw _tokens.Invalid("there are too many parentheses") : new Nesting(this);

    private readonly struct Nesting(ConditionParser parser) : IDisposable
    {
        public void Dispose() => parser._depth--;
    }
}
