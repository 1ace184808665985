using CsCheck;
using Solvent.Lint.Suppressions;

namespace Solvent.Lint.Tests.Suppressions;

public sealed class IgnoreTextTests
{
    [Theory]
    [InlineData("// solvent:ignore SLV2001 because the seed is varied on purpose", "SLV2001", "the seed is varied on purpose")]
    [InlineData("//solvent:ignore slv2001, SLV4003 because shown", "slv2001,SLV4003", "shown")]
    [InlineData("// solvent:ignore SLV2001 SLV4003: shown", "SLV2001,SLV4003", "shown")]
    [InlineData("// solvent:ignore SLV2001 - shown on purpose", "SLV2001", "shown on purpose")]
    [InlineData("/* solvent:ignore CA1849 because it is a console */", "CA1849", "it is a console")]
    [InlineData("// Solvent:Ignore SLV2001 BECAUSE shown", "SLV2001", "shown")]
    [InlineData("// solvent:ignore SLV2001", "SLV2001", null)]
    [InlineData("// solvent:ignore SLV2001 because", "SLV2001", null)]
    [InlineData("// solvent:ignore because nobody cares", "", "nobody cares")]
    [InlineData("// solvent:ignore", "", null)]
    public void A_comment_names_rules_and_a_reason(string comment, string rules, string? reason)
    {
        var said = IgnoreText.Parse(comment)!;

        Assert.Equal(rules, string.Join(',', said.Rules));
        Assert.Equal(reason, said.Reason);
    }

    [Theory]
    [InlineData("// see solvent:ignore SLV2001 because it is explained there")]
    [InlineData("// solvent:ignored SLV2001 because")]
    [InlineData("// SLV2001")]
    [InlineData("//")]
    public void Other_comments_say_nothing(string comment) => Assert.Null(IgnoreText.Parse(comment));

    [Fact]
    public void Any_text_can_be_read()
        => Gen.String.Sample(text => { _ = IgnoreText.Parse("// solvent:ignore " + text); });
}
