using Solvent.Promotion.Gate;

namespace Solvent.Promotion.Tests.Gate;

public sealed class AllowedRulesTests
{
    [Theory]
    [InlineData("SLV4003: renamed on purpose")]
    [InlineData("slv4003=renamed on purpose")]
    [InlineData("SLV4003 renamed on purpose ")]
    [InlineData(" SLV4003 : renamed on purpose")]
    public void A_rule_and_its_reason_can_be_written_in_several_ways(string text)
        => Assert.Equal(new AllowedRule("SLV4003", "renamed on purpose"), AllowedRules.Parse(text));

    [Fact]
    public void A_reason_keeps_its_own_punctuation()
        => Assert.Equal(new AllowedRule("no-seed", "see PR 12: seeds = noise"), AllowedRules.Parse("no-seed: see PR 12: seeds = noise"));

    [Theory]
    [InlineData("SLV4003")]
    [InlineData("SLV4003:")]
    [InlineData("no-run = ")]
    public void Without_a_reason_nothing_is_allowed(string text)
    {
        var failure = Assert.Throws<SolventException>(() => AllowedRules.Parse(text));

        Assert.Equal(("allow-without-reason", SolventException.WrongUsage), (failure.Code, failure.ExitCode));
    }

    [Fact]
    public void A_check_that_does_not_exist_is_answered_with_the_nearest()
        => Assert.Equal("Did you mean 'no-seed'?", Assert.Throws<SolventException>(() => AllowedRules.Parse("no-sed: it is fine")).Hint);
}
