using CsCheck;
using Solvent.Drift;

namespace Solvent.Retraining.Tests.Triggers;

public sealed class TriggerTests
{
    private const string Pieces = "metric(rowsage)<>=0.5dift \"and or not";

    private static readonly string[] Names = ["Accuracy", "and", "a b", "x\"y", "fare(km)", "größe", "3"];

    private static readonly Gen<string> AnyName = Gen.OneOf(Gen.Int[0, Names.Length - 1].Select(index => Names[index]), Gen.String[Gen.Char[' ', '~'], 1, 8]);

    private static readonly Gen<TriggerComparison> AnyComparison = Gen.Enum<TriggerComparison>();

    private static readonly Gen<Trigger> AnyCondition = Gen.OneOf(
        Gen.Select(AnyName, AnyComparison, Gen.Double[-1e6, 1e6], (name, comparison, limit) => (Trigger)new MetricCondition(name, comparison, limit)),
        Gen.Select(AnyComparison, Gen.Int[0, 1_000_000], (comparison, limit) => (Trigger)new RowsCondition(comparison, limit)),
        Gen.Select(AnyComparison, Gen.Int[1, 10_000_000], (comparison, seconds) => (Trigger)new AgeCondition(comparison, seconds)),
        AnyName.Select(name => (Trigger)new DriftCondition(name, Column: null)),
        Gen.Select(AnyName, AnyName, (name, column) => (Trigger)new DriftCondition(name, column)),
        Gen.Const((Trigger)new DriftCondition(Dataset: null, Column: null)));

    private static readonly Gen<Trigger> AnyTrigger = Gen.Recursive<Trigger>((depth, inner) => depth > 4
        ? AnyCondition
        : Gen.OneOf(
            AnyCondition,
            Gen.Select(inner, inner, (left, right) => (Trigger)new AndTrigger(left, right)),
            Gen.Select(inner, inner, (left, right) => (Trigger)new OrTrigger(left, right)),
            inner.Select(trigger => (Trigger)new NotTrigger(trigger))));

    [Fact]
    public void What_is_written_is_read_as_the_same_trigger()
        => AnyTrigger.Sample(trigger => Trigger.Parse(trigger.ToString()) == trigger);

    [Fact]
    public void Any_text_is_a_trigger_or_an_error_with_a_place()
        => Gen.String[Gen.OneOf(Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]), Gen.Char), 0, 40].Sample(text =>
        {
            try
            {
                Trigger.Parse(text);
            }
            catch (SolventException exception)
            {
                Assert.Equal("trigger-invalid", exception.Code);
                Assert.Contains("at character", exception.Message, StringComparison.Ordinal);
                Assert.NotNull(exception.Hint);
            }
        });

    [Theory]
    [InlineData("metric(Accuracy) < 0.85 or (drift(taxi) and rows > 10000)", "metric(Accuracy) < 0.85 or drift(taxi) and rows > 10000")]
    [InlineData("NOT (drift OR age>=36h)", "not (drift or age >= 36h)")]
    [InlineData("metric(\"my metric\")<=1e-3", "metric(\"my metric\") <= 0.001")]
    public void And_binds_more_tightly_than_or_and_not_most_of_all(string text, string written)
        => Assert.Equal(written, Trigger.Parse(text).ToString());

    [Theory]
    [InlineData("metric(Accuracy) <", 19, "expected a number, found the end")]
    [InlineData("rows 5", 6, "expected <, <=, > or >=, found '5'")]
    [InlineData("age > soon", 7, "expected a length of time, found 'soon'")]
    [InlineData("drift(taxi", 11, "expected ')', found the end")]
    [InlineData("rows > 5 drift", 10, "expected 'and', 'or' or the end, found 'drift'")]
    [InlineData("rowz > 5", 1, "expected a condition, found 'rowz'")]
    [InlineData("rows = 5", 6, "'=' is not understood")]
    [InlineData("metric(\"x) < 1", 8, "the quote is never closed")]
    [InlineData("", 1, "expected a condition, found the end")]
    public void What_is_wrong_is_said_with_its_place(string text, int character, string problem)
    {
        var error = Assert.Throws<SolventException>(() => Trigger.Parse(text));

        Assert.Contains($"at character {character}: {problem}", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rows > 10 and metric(auc) < 1", TriggerAnswer.Unknown)]
    [InlineData("rows > 10000 and metric(auc) < 1", TriggerAnswer.No)]
    [InlineData("rows > 10 or metric(auc) < 1", TriggerAnswer.Yes)]
    [InlineData("not metric(auc) < 1", TriggerAnswer.Unknown)]
    [InlineData("not drift and age < 8d", TriggerAnswer.No)]
    [InlineData("drift(taxi, fare)", TriggerAnswer.Unknown)]
    public void What_is_not_known_decides_only_where_the_rest_does_not(string text, TriggerAnswer expected)
    {
        var findings = new List<TriggerFinding>();

        Assert.Equal(expected, Trigger.Parse(text).Evaluate(new Facts(), findings));
        Assert.All(findings, finding => Assert.NotEmpty(finding.Found));
    }

    private sealed class Facts : ITriggerFacts
    {
        public long? NewRows => 500;

        public TimeSpan? Age => TimeSpan.FromDays(7);

        public double? Metric(string name) => null;

        public (DriftVerdict Verdict, string Reason)? Drift(string? column) => column is null ? (DriftVerdict.Drift, "fare moved") : (DriftVerdict.NotEnoughData, "3 rows");
    }
}
