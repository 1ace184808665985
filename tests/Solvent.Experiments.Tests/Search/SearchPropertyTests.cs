using System.Globalization;
using CsCheck;
using Solvent.Experiments.Search;
using Solvent.TestServices;

namespace Solvent.Experiments.Tests.Search;

/// <summary>The database finds the runs that meet a condition, and no others: compared with the condition worked out on the records.</summary>
public abstract class SearchPropertyTests(PostgresServer? server = null) : ProjectFixture(server)
{
    private static readonly double[] Numbers = [1, 2, 3, double.NaN, double.PositiveInfinity];

    private static readonly Gen<Condition> AnyComparison = Gen.OneOf(
        Comparison(FieldScope.Metric, "auc", Gen.OneOf(Numbers).Select(number => (Literal)new NumberLiteral(number)), upTo: ComparisonOperator.GreaterOrEqual),
        Comparison(FieldScope.Param, "trees", Gen.Int[1, 3].Select(number => (Literal)new NumberLiteral(number)), upTo: ComparisonOperator.GreaterOrEqual),
        Comparison(FieldScope.Tag, "who", Gen.OneOf("Ann", "ann", "Bob", "n", "").Select(text => (Literal)new TextLiteral(text)), upTo: ComparisonOperator.NotEqual),
        Comparison(FieldScope.Run, "seed", Gen.Int[1, 3].Select(number => (Literal)new NumberLiteral(number)), upTo: ComparisonOperator.GreaterOrEqual),
        Gen.OneOf("Ann", "n", "B", "").Select(text => (Condition)new ComparisonCondition(new FieldName(FieldScope.Tag, "who"), ComparisonOperator.Contains, new TextLiteral(text))),
        Gen.OneOf((FieldScope.Metric, "auc"), (FieldScope.Param, "trees"), (FieldScope.Tag, "who"), (FieldScope.Run, "seed"))
            .Select(field => (Condition)new MissingCondition(new FieldName(field.Item1, field.Item2))));

    [Fact]
    public void What_is_found_is_what_meets_the_condition()
    {
        Record();
        var runs = Store.List();

        ConditionGenerator.Of(AnyComparison, depth: 4).Sample(
            condition => Assert.Equal(
                runs.Where(run => Meets(run, condition)).Select(run => run.Id),
                Store.Find(new RunQuery { Where = QueryText.Of(condition) }).Select(run => run.Id)),
            iter: 150,
            threads: 1,
            print: QueryText.Of);
    }

    private static Gen<Condition> Comparison(FieldScope scope, string name, Gen<Literal> values, ComparisonOperator upTo)
        => Gen.Select(Gen.Int[0, (int)upTo], values, (comparison, value) => (Condition)new ComparisonCondition(new FieldName(scope, name), (ComparisonOperator)comparison, value));

    private static bool Meets(RunRecord run, Condition condition) => condition switch
    {
        AndCondition and => Meets(run, and.Left) && Meets(run, and.Right),
        OrCondition or => Meets(run, or.Left) || Meets(run, or.Right),
        NotCondition not => !Meets(run, not.Inner),
        MissingCondition missing => Value(run, missing.Field.Name) is null,
        ComparisonCondition { Operator: ComparisonOperator.Contains } contains
            => Value(run, contains.Field.Name) is string text && text.Contains(((TextLiteral)contains.Value).Text, StringComparison.OrdinalIgnoreCase),
        ComparisonCondition comparison => Value(run, comparison.Field.Name) is { } value && Compares(value, comparison.Operator, comparison.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    private static bool Compares(object value, ComparisonOperator comparison, Literal literal) => (value, literal) switch
    {
        (string text, TextLiteral other) => (text == other.Text) == (comparison == ComparisonOperator.Equal),
        // Text is another value than any number.
        (string, NumberLiteral) => comparison == ComparisonOperator.NotEqual,
        (double number, NumberLiteral { Value: var other }) => comparison switch
        {
            ComparisonOperator.Equal => number.Equals(other),
            ComparisonOperator.NotEqual => !number.Equals(other),
            ComparisonOperator.Less => number < other,
            ComparisonOperator.LessOrEqual => number <= other,
            ComparisonOperator.Greater => number > other,
            _ => number >= other,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    private static object? Value(RunRecord run, string field) => field switch
    {
        "auc" => run.Metrics.TryGetValue("auc", out var auc) ? auc : null,
        "trees" => run.Params.TryGetValue("trees", out var trees) ? double.TryParse(trees, CultureInfo.InvariantCulture, out var number) ? number : trees : null,
        "who" => run.Tags.GetValueOrDefault("who"),
        _ => (double?)run.Seed,
    };

    private void Record()
    {
        var random = new Random(5);
        for (var i = 0; i < 40; i++)
        {
            using var run = Store.Start("flights", new RunOptions { Seed = random.Next(4) is > 0 and var seed ? seed : null });
            if (random.Next(5) > 0) run.Log("auc", Numbers[random.Next(Numbers.Length)]);
            if (random.Next(5) > 0) run.Param("trees", random.Next(4) is > 0 and var trees ? trees : "many");
            if (random.Next(5) > 0) run.Tag("who", random.Next(2) == 0 ? "Ann" : "Bob");
        }
    }
}
