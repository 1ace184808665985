using Solvent.Commands.Json;

namespace Solvent.Commands.Tests.Json;

public sealed class ResultJsonTests
{
    [Fact]
    public void Names_are_camel_case_enumerations_are_text_and_nulls_stay()
        => Assert.Equal(
            "{\n  \"state\": \"notEnoughData\",\n  \"message\": null\n}",
            ResultJson.Write(new { State = Solvent.Drift.DriftVerdict.NotEnoughData, Message = (string?)null }));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_is_no_finite_number_is_null(double value) => Assert.Equal("{\n  \"value\": null\n}", ResultJson.Write(new { Value = value }));

    [Fact]
    public void Text_keeps_its_letters() => Assert.Equal("\"Zürich → <b>\"", ResultJson.Write("Zürich → <b>"));
}
