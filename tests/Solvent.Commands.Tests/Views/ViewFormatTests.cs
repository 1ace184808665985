using Solvent.Commands.Views;

namespace Solvent.Commands.Tests.Views;

public sealed class ViewFormatTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(0.712345678, "0.71235")]
    [InlineData(12.3456, "12.346")]
    [InlineData(70000, "70,000")]
    [InlineData(-1234.56, "-1,234.6")]
    [InlineData(0.0000123, "1.23e-5")]
    [InlineData(1.5e20, "1.5e+20")]
    [InlineData(double.NaN, "NaN")]
    public void A_number_is_as_long_as_a_reader_needs(double value, string expected) => Assert.Equal(expected, ViewFormat.Number(value));

    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(999, "999 B")]
    [InlineData(2_800_000, "2.8 MB")]
    [InlineData(815_300, "815 KB")]
    [InlineData(999_999, "1.0 MB")]
    public void A_size_has_a_unit(long bytes, string expected) => Assert.Equal(expected, ViewFormat.Bytes(bytes));

    [Theory]
    [InlineData(85, "85 ms")]
    [InlineData(1400, "1.4 s")]
    [InlineData(200_000, "3 min 20 s")]
    [InlineData(7_500_000, "2 h 05 min")]
    public void A_duration_has_a_unit(int milliseconds, string expected)
        => Assert.Equal(expected, ViewFormat.Duration(TimeSpan.FromMilliseconds(milliseconds)));

    [Theory]
    [InlineData(null, null)]
    [InlineData(1e-12, "< 0.001")]
    [InlineData(0.0321, "0.032")]
    public void A_probability_has_no_digits_that_mean_nothing(double? value, string? expected) => Assert.Equal(expected, ViewFormat.Probability(value));
}
