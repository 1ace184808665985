using Solvent.Kernel.Linting;

namespace Solvent.Kernel.Tests.Linting;

public sealed class MereReadingTests
{
    [Theory]
    [InlineData("metrics.RSquared")]
    [InlineData("model")]
    [InlineData("Console.WriteLine($\"R2 = {metrics.RSquared:F3} (test)\");")]
    [InlineData("display(data.Preview(5));")]
    [InlineData("foreach (var row in rows.Take(3)) Console.WriteLine(row.ToString());")]
    [InlineData("#!time\nmetrics?.RSquared.ToString()")]
    public void A_cell_that_shows_values_only_reads(string code) => Assert.True(MereReading.Is(code));

    [Theory]
    [InlineData("var again = model;")]
    [InlineData("pipeline = other;")]
    [InlineData("pipeline.Append(trainer);")]
    [InlineData("Console.WriteLine(model.Transform(data));")]
    [InlineData("new MLContext()")]
    [InlineData("void Show() => Console.WriteLine(model);")]
    [InlineData("Train<Row>(ml)")]
    [InlineData("(from row in rows select row.Label)")]
    [InlineData("using Microsoft.ML;")]
    public void A_cell_that_does_anything_else_concerns_the_rules(string code) => Assert.False(MereReading.Is(code));
}
