using Rule = Solvent.Analyzers.Tests.Testing.RuleVerifier<Solvent.Analyzers.Rules.PackageFeedAnalyzer>;

namespace Solvent.Analyzers.Tests.Rules;

public sealed class PackageFeedTests
{
    [Theory]
    [InlineData("nuget:https://pkgs.dev.azure.com/dnceng/public/_packaging/MachineLearning/nuget/v3/index.json")]
    [InlineData("nuget: https://nuget.contoso.com/v3/index.json")]
    [InlineData("""nuget: c:\temp\packages""")]
    [InlineData("nuget:/home/ada/feed")]
    public Task A_feed_of_its_own_is_reported(string feed) => Rule.VerifyLooseAsync($$"""#i {|SLV2007:"{{feed}}"|}""");

    [Theory]
    [InlineData("nuget:https://api.nuget.org/v3/index.json")]
    [InlineData("nuget: https://www.nuget.org/api/v2")]
    [InlineData("nuget:")]
    public Task The_default_feed_is_left_alone(string feed) => Rule.VerifyLooseAsync($"""#i "{feed}" """);

    [Theory]
    [InlineData("https://nuget.contoso.com/v3/index.json")]
    [InlineData("https://example.org, https://nuget.contoso.com/*")]
    [InlineData("nuget.contoso.com")]
    public Task A_feed_that_the_configuration_allows_is_left_alone(string allowed) => Rule.VerifyLooseAsync(
        """
        #i "nuget: https://nuget.contoso.com/v3/index.json"
        #i {|SLV2007:"nuget: https://other.contoso.com/v3/index.json"|}
        """,
        $"solvent.allowed_feeds = {allowed}");
}
