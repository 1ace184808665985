using CsCheck;
using Solvent.Runner.Sweeps;

namespace Solvent.Runner.Tests.Sweeps;

public sealed class MedianRuleTests
{
    private static readonly MetricCurve[] Five = [.. Enumerable.Range(1, 5).Select(level => Curve(level, level, level))];

    [Theory]
    [InlineData(4, true)]
    [InlineData(3, false)]
    [InlineData(2, false)]
    public void A_trial_is_stopped_when_its_best_value_is_worse_than_the_median(double value, bool stops)
        => Assert.Equal(stops, new MedianRule(LowerIsBetter: true).ShouldStop(Curve(value), Five));

    [Fact]
    public void Of_a_metric_that_should_be_high_low_values_are_worse()
    {
        Assert.True(new MedianRule(LowerIsBetter: false).ShouldStop(Curve(2), Five));
        Assert.False(new MedianRule(LowerIsBetter: false).ShouldStop(Curve(4), Five));
    }

    [Fact]
    public void The_best_value_so_far_counts() => Assert.False(new MedianRule(LowerIsBetter: true).ShouldStop(Curve(1, 9), Five));

    [Fact]
    public void Nothing_is_stopped_while_warming_up()
    {
        var rule = new MedianRule(LowerIsBetter: true, WarmupSteps: 2);

        Assert.False(rule.ShouldStop(Curve(9, 9), Five));
        Assert.True(rule.ShouldStop(Curve(9, 9, 9), Five));
    }

    [Fact]
    public void Nothing_is_stopped_before_enough_trials_have_come_as_far()
    {
        Assert.False(new MedianRule(LowerIsBetter: true).ShouldStop(Curve(9), Five.Take(4)));
        Assert.False(new MedianRule(LowerIsBetter: true).ShouldStop(Curve(9, 9, 9, 9), Five));
        Assert.True(new MedianRule(LowerIsBetter: true, MinTrials: 1).ShouldStop(Curve(9), Five.Take(1)));
    }

    [Fact]
    public void A_trial_that_has_logged_nothing_or_no_number_goes_on()
    {
        Assert.False(new MedianRule(LowerIsBetter: true).ShouldStop(new MetricCurve([]), Five));
        Assert.False(new MedianRule(LowerIsBetter: true).ShouldStop(Curve(double.NaN), Five));
    }

    [Fact]
    public void A_step_without_a_value_has_that_of_the_one_before()
    {
        var curve = new MetricCurve([new(0, 5), new(10, 3)]);

        Assert.Equal([5, 5, 3, null], new[] { 0L, 9, 10, 11 }.Select(curve.At));
    }

    [Fact]
    public void At_most_half_of_equal_trials_are_stopped()
        => Gen.Double[-100, 100].Array[5, 20].Sample(values =>
        {
            MetricCurve[] curves = [.. values.Select(value => Curve(value))];
            return curves.Count(curve => new MedianRule(LowerIsBetter: true).ShouldStop(curve, curves)) <= curves.Length / 2;
        });

    private static MetricCurve Curve(params double[] values) => new(values.Select((value, step) => KeyValuePair.Create((long)step, value)));
}
