using Solvent.Kernel.Packages;

namespace Solvent.Kernel.Tests.Packages;

public sealed class PackageFailureTests : IDisposable
{
    private readonly PackageFeedFixture _feed = new();

    public void Dispose() => _feed.Dispose();

    [Fact]
    public async Task A_package_that_does_not_exist_is_named_with_the_sources_that_were_asked()
    {
        var failure = await FailureAsync(new PackageRequest("Chartz", "1.0.0"));

        Assert.Equal("package-not-found", failure.Code);
        Assert.Equal($"The package 'Chartz' does not exist in '{_feed.Feed}'.", failure.Message);
        Assert.NotNull(failure.Hint);
    }

    [Fact]
    public async Task A_version_that_does_not_exist_is_answered_with_the_nearest_ones()
    {
        foreach (var minor in Enumerable.Range(0, 9)) _feed.Add($"Charts 1.{minor}.0");

        var failure = await FailureAsync(new PackageRequest("Charts", "[1.4.5]"));

        Assert.Equal("package-not-found", failure.Code);
        Assert.Equal($"The package 'Charts' has no version = 1.4.5 in '{_feed.Feed}'.", failure.Message.Replace("(= 1.4.5)", "= 1.4.5", StringComparison.Ordinal));
        Assert.Equal("The nearest of its 9 versions are 1.3.0, 1.4.0, 1.5.0, 1.6.0, 1.7.0.", failure.Hint);
    }

    [Fact]
    public async Task A_package_with_pre_releases_only_says_how_to_ask_for_them()
    {
        _feed.Add("Charts 1.0.0-beta");

        var failure = await FailureAsync(new PackageRequest("Charts"));

        Assert.Equal("package-not-found", failure.Code);
        Assert.Equal("It exists as 1.0.0-beta. All are pre-releases; *-* takes the newest.", failure.Hint);
    }

    [Fact]
    public async Task A_missing_dependency_names_who_needs_it()
    {
        _feed.Add("Charts 1.0.0", ["Colors 2.0.0"]);

        var failure = await FailureAsync(new PackageRequest("Charts", "1.0.0"));

        Assert.Equal("package-not-found", failure.Code);
        Assert.Equal($"The package 'Colors' does not exist in '{_feed.Feed}'. Charts 1.0.0 needs it.", failure.Message);
    }

    [Fact]
    public async Task A_downgrade_names_both_requesters()
    {
        _feed.Add("Charts 1.0.0", ["Colors 2.0.0"]).Add("Colors 1.0.0").Add("Colors 2.0.0");

        var failure = await FailureAsync(new PackageRequest("Charts", "1.0.0"), new PackageRequest("Colors", "1.0.0"));

        Assert.Equal("package-conflict", failure.Code);
        Assert.Equal(
            "'Colors' would be downgraded: Charts 1.0.0 asks for Colors 2.0.0 or higher, but the notebook asks for Colors 1.0.0 or higher, which is nearer and lower.",
            failure.Message);
        Assert.Equal("Ask for 'Colors' 2.0.0 or higher yourself.", failure.Hint);
    }

    [Fact]
    public async Task Requests_that_exclude_each_other_name_both_requesters()
    {
        _feed.Add("Charts 1.0.0", ["Colors [1.0.0]"]).Add("Maps 1.0.0", ["Colors 2.0.0"]).Add("Colors 1.0.0").Add("Colors 2.0.0");

        var failure = await FailureAsync(new PackageRequest("Charts", "1.0.0"), new PackageRequest("Maps", "1.0.0"));

        Assert.Equal("package-conflict", failure.Code);
        Assert.Contains("Charts 1.0.0 asks for Colors", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Maps 1.0.0 asks for Colors 2.0.0 or higher", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_versions_of_one_package_in_one_notebook_are_a_conflict()
    {
        _feed.Add("Charts 1.0.0").Add("Charts 2.0.0");

        var failure = await FailureAsync(new PackageRequest("Charts", "1.0.0"), new PackageRequest("Charts", "2.0.0"));

        Assert.Equal("package-conflict", failure.Code);
        Assert.Equal("The notebook asks for two versions of 'Charts': 1.0.0 and 2.0.0.", failure.Message);
    }

    [Fact]
    public async Task A_cycle_is_shown_as_a_path()
    {
        _feed.Add("Charts 1.0.0", ["Colors 1.0.0"]).Add("Colors 1.0.0", ["Charts 1.0.0"]);

        var failure = await FailureAsync(new PackageRequest("Charts", "1.0.0"));

        Assert.Equal("package-conflict", failure.Code);
        Assert.Contains("Charts 1.0.0 -> Colors 1.0.0 -> Charts", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_package_made_for_another_framework_is_refused()
    {
        _feed.Add("Phone 1.0.0", files: ["lib/monoandroid10.0/Phone.dll"]);

        var failure = await FailureAsync(new PackageRequest("Phone", "1.0.0"));

        Assert.Equal("package-not-compatible", failure.Code);
        Assert.Contains("'Phone' 1.0.0", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_line_tool_is_refused()
    {
        _feed.Add("Tool 1.0.0", files: ["tools/net10.0/any/Tool.dll"], type: "DotnetTool");

        Assert.Equal("package-not-compatible", (await FailureAsync(new PackageRequest("Tool", "1.0.0"))).Code);
    }

    [Fact]
    public async Task A_source_that_does_not_answer_is_named()
    {
        _feed.UseSource("http://127.0.0.1:9/v3/index.json");

        var failure = await FailureAsync(new PackageRequest("Charts", "1.0.0"));

        Assert.Equal("package-source-unreachable", failure.Code);
        Assert.Contains("'http://127.0.0.1:9/v3/index.json'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_no_source_has_a_package_all_that_were_asked_are_named()
    {
        var resolver = _feed.Resolver();
        resolver.AddSource("http://127.0.0.1:9/v3/index.json");

        var failure = await Assert.ThrowsAsync<SolventException>(
            () => resolver.ResolveAsync([new PackageRequest("Charts", "1.0.0")], TestContext.Current.CancellationToken));

        Assert.Equal("package-source-unreachable", failure.Code);
        Assert.Contains("'Charts' 1.0.0 or higher", failure.Message, StringComparison.Ordinal);
        Assert.Contains("'http://127.0.0.1:9/v3/index.json' does not answer (", failure.Message, StringComparison.Ordinal);
        Assert.Contains($"'{_feed.Feed}' does not have it", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Charts", "one.two", "'one.two' is not a version of the package 'Charts'.")]
    [InlineData("Charts and more", "1.0.0", "'Charts and more' is not a package name.")]
    [InlineData("", null, "'' is not a package name.")]
    public async Task A_directive_that_makes_no_sense_says_what_to_write(string name, string? version, string message)
    {
        var failure = await FailureAsync(new PackageRequest(name, version));

        Assert.Equal("package-directive-invalid", failure.Code);
        Assert.Equal(message, failure.Message);
        Assert.NotNull(failure.Hint);
    }

    [Fact]
    public void A_source_folder_that_does_not_exist_is_refused()
    {
        var failure = Assert.Throws<SolventException>(() => _feed.Resolver().AddSource("nowhere"));

        Assert.Equal("package-directive-invalid", failure.Code);
        Assert.Contains("'nowhere'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resolver_works_again_after_a_failure()
    {
        _feed.Add("Charts 1.0.0");
        var resolver = _feed.Resolver();
        await Assert.ThrowsAsync<SolventException>(() => resolver.ResolveAsync([new PackageRequest("Chartz")], TestContext.Current.CancellationToken));

        var resolution = await resolver.ResolveAsync([new PackageRequest("Charts", "1.0.0")], TestContext.Current.CancellationToken);

        Assert.Single(resolution.Packages);
    }

    private Task<SolventException> FailureAsync(params PackageRequest[] requests)
        => Assert.ThrowsAsync<SolventException>(() => _feed.Resolver().ResolveAsync(requests, TestContext.Current.CancellationToken));
}
