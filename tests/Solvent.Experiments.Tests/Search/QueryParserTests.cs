using CsCheck;
using Solvent.Experiments.Search;

namespace Solvent.Experiments.Tests.Search;

public sealed class QueryParserTests
{
    [Theory]
    [InlineData("auc > 0.8 and trees >= 100", "auc > 0.8 and trees >= 100")]
    [InlineData("AUC>.8 AND NOT(trees<=1E2 or a=b)", "AUC > 0.8 and not (trees <= 100 or a = 'b')")]
    [InlineData("a = 1 or b = 2 and c = 3", "a = 1 or b = 2 and c = 3")]
    [InlineData("(a = 1 or b = 2) and c = 3", "(a = 1 or b = 2) and c = 3")]
    [InlineData("a==1 && b<>2 || c !~ x", "a = 1 and b != 2 or c !~ 'x'")]
    [InlineData("metrics.auc > -inf and param.trees != nan", "metrics.auc > -inf and params.trees != nan")]
    [InlineData("data.taxi = 'v3' and run.started > 7d ago", "data.taxi = 'v3' and run.started > '7d ago'")]
    [InlineData("started >= 2026-05-01 and duration < 5min", "started >= '2026-05-01' and duration < '5min'")]
    [InlineData("`my metric` > 1 and tags.\"who is it\" like 'd%'", "\"my metric\" > 1 and tags.\"who is it\" like 'd%'")]
    [InlineData("who = \"Daisy\" and note = 'it''s'", "who = 'Daisy' and note = 'it''s'")]
    [InlineData("trees in (50, 100) and who not in ('a') and b not like x and c not contains y", "trees in (50, 100) and who not in ('a') and b not like 'x' and c !~ 'y'")]
    [InlineData("a is missing or b is not missing or c is null", "a is missing or b is not missing or c is missing")]
    [InlineData("数 = 1 and loss/val > 2 and model.depth = 3", "\"数\" = 1 and \"loss/val\" > 2 and \"model.depth\" = 3")]
    public void A_condition_is_read(string text, string expected) => Assert.Equal(expected, QueryText.Of(Parse(text)!));

    [Theory]
    [InlineData("")]
    [InlineData("  \t\n")]
    public void No_text_is_no_condition(string text) => Assert.Null(Parse(text));

    [Theory]
    [InlineData("auc >", 6, "expected a value, found the end")]
    [InlineData("auc 0.8", 5, "expected an operator, found '0.8'")]
    [InlineData("auc > 0.8 trees > 1", 11, "expected 'and', 'or' or the end, found 'trees'")]
    [InlineData("(auc > 0.8", 11, "expected ')', found the end")]
    [InlineData("auc > 0.8)", 10, "expected 'and', 'or' or the end, found ')'")]
    [InlineData("auc > 'x", 7, "the quote ' is never closed")]
    [InlineData("and > 1", 1, "expected a name, found 'and'")]
    [InlineData("auc > 1 and", 12, "expected a name, found the end")]
    [InlineData("auc ? 1", 5, "'?' is not understood")]
    [InlineData("trees in 5", 10, "expected '(', found '5'")]
    [InlineData("trees in (5 6)", 13, "expected ',' or ')', found '6'")]
    [InlineData("a is 5", 6, "expected 'missing', found '5'")]
    [InlineData("metrics. > 5", 9, "a name must follow 'metrics.'")]
    [InlineData("\"\" > 5", 1, "a name is empty")]
    [InlineData("a = and", 5, "expected a value, found 'and'")]
    public void A_mistake_is_named_with_its_place(string text, int character, string problem)
    {
        var failure = Assert.Throws<SolventException>(() => Parse(text));

        Assert.Equal("invalid-query", failure.Code);
        Assert.Equal($"In the condition '{text}', at character {character}: {problem}.", failure.Message);
        Assert.NotNull(failure.Hint);
        Assert.Equal(SolventException.WrongUsage, failure.ExitCode);
    }

    [Fact]
    public void Of_a_long_condition_the_part_with_the_mistake_is_shown()
    {
        var text = string.Join(" and ", Enumerable.Range(0, 40).Select(i => $"metric{i} > {i}")) + " and ? and x = 1";

        var failure = Assert.Throws<SolventException>(() => Parse(text));

        Assert.Contains("'…", failure.Message, StringComparison.Ordinal);
        Assert.Contains("metric39 > 39 and ? and x = 1", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('(')]
    [InlineData('!')]
    public void What_is_nested_too_deeply_is_refused(char how)
    {
        var text = how == '(' ? new string('(', 100_000) : string.Concat(Enumerable.Repeat("not ", 100_000));

        Assert.Contains("nested too deeply", Assert.Throws<SolventException>(() => Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_comparisons_are_refused()
    {
        var text = string.Join(" or ", Enumerable.Repeat("a = 1", 1000));

        Assert.Contains("too many comparisons", Assert.Throws<SolventException>(() => Parse(text)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-auc,started", "auc desc, started")]
    [InlineData("+auc, -metrics.loss", "auc, metrics.loss desc")]
    [InlineData("auc desc, -loss desc, x asc", "auc desc, loss, x")]
    [InlineData("-\"my metric\"", "\"my metric\" desc")]
    [InlineData("-information_gain", "information_gain desc")]
    [InlineData("", "")]
    public void An_order_is_read(string text, string expected)
    {
        var keys = QueryParser.Fields(new QuerySyntax("order", text), withDirections: true);

        Assert.Equal(expected, string.Join(", ", keys.Select(key => QueryText.Of(key.Field) + (key.IsDescending ? " desc" : ""))));
    }

    [Theory]
    [InlineData("-auc,", 6, "expected a name, found the end")]
    [InlineData("auc loss", 5, "expected ',', found 'loss'")]
    public void A_mistake_in_an_order_is_named_with_its_place(string text, int character, string problem)
        => Assert.Equal(
            $"In the order '{text}', at character {character}: {problem}.",
            Assert.Throws<SolventException>(() => QueryParser.Fields(new QuerySyntax("order", text), withDirections: true)).Message);

    [Fact]
    public void What_is_written_is_read_again_as_it_was()
        => ConditionGenerator.Any.Sample(condition => Assert.Equal(condition, Parse(QueryText.Of(condition))), iter: 2000, print: QueryText.Of);

    [Fact]
    public void Any_text_is_read_or_refused_with_a_place_in_it()
        => Gen.OneOf(
                Gen.String,
                Gen.OneOf("auc", ">", "0.8", "and", "or", "not", "(", ")", "'", "\"", "`", "in", "is", "missing", ",", ".", "-", "run.", "~", "\\", "\ud83d", "5min", "ago")
                    .List[0, 12].Select(pieces => string.Join(' ', pieces)))
            .Sample(
                text =>
                {
                    try
                    {
                        Parse(text);
                    }
                    catch (SolventException failure) when (failure.Code == "invalid-query")
                    {
                        var place = int.Parse(failure.Message[(failure.Message.LastIndexOf("at character ", StringComparison.Ordinal) + 13)..].Split(':')[0], null);
                        Assert.InRange(place, 1, text.Length + 1);
                    }
                },
                iter: 5000);

    private static Condition? Parse(string text) => QueryParser.Condition(new QuerySyntax("condition", text));
}
