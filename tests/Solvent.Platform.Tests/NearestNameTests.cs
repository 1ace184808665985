namespace Solvent.Platform.Tests;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("--mesage", "--message")]
    [InlineData("--tga", "--tag")]
    [InlineData("--NAME", "--name")]
    public void A_mistyped_name_finds_the_one_that_was_meant(string typed, string expected)
        => Assert.Equal(expected, NearestName.Of(typed, ["--message", "--name", "--tag"]));

    [Fact]
    public void A_name_that_resembles_nothing_gets_no_suggestion()
        => Assert.Null(NearestName.Suggestion("zebra", ["flights", "weather"]));
}
