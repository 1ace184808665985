using Solvent.Kernel.Packages;

namespace Solvent.Kernel.Tests.Packages;

public sealed class PackageResolutionTests : IDisposable
{
    private readonly PackageFeedFixture _feed = new();

    public void Dispose() => _feed.Dispose();

    [Fact]
    public async Task A_package_brings_what_it_depends_on()
    {
        _feed.Add("Charts 1.0.0", ["Colors 2.0.0"]).Add("Colors 2.0.0", ["Bits 0.1.0"]).Add("Bits 0.1.0");

        var resolution = await ResolveAsync(new PackageRequest("Charts", "1.0.0"));

        Assert.Equal(["Charts 1.0.0", "Bits 0.1.0", "Colors 2.0.0"], Names(resolution));
        Assert.Equal([true, false, false], resolution.Packages.Select(package => package.IsDirect));
        Assert.Equal(["Charts.dll", "Bits.dll", "Colors.dll"], resolution.RuntimeAssemblies.Select(Path.GetFileName));
        Assert.All(resolution.RuntimeAssemblies, path => Assert.True(File.Exists(path)));
        Assert.Empty(resolution.Notes);
    }

    [Fact]
    public async Task The_content_hash_is_the_one_that_nuget_records()
    {
        _feed.Add("Charts 1.0.0");

        var package = Assert.Single((await ResolveAsync(new PackageRequest("Charts", "1.0.0"))).Packages);

        var recorded = await File.ReadAllTextAsync(Path.Combine(_feed.Global, "charts", "1.0.0", ".nupkg.metadata"), TestContext.Current.CancellationToken);
        Assert.NotNull(package.Sha512);
        Assert.Contains($"\"contentHash\": \"{package.Sha512}\"", recorded, StringComparison.Ordinal);
        Assert.Equal(64, Convert.FromBase64String(package.Sha512).Length);
    }

    [Fact]
    public async Task A_range_takes_its_lowest_version()
    {
        _feed.Add("Charts 1.0.0", ["Colors [1.0.0, 3.0.0)"]).Add("Colors 1.0.0").Add("Colors 2.0.0");

        Assert.Contains("Colors 1.0.0", Names(await ResolveAsync(new PackageRequest("Charts", "1.0.0"))));
    }

    [Fact]
    public async Task Cousins_agree_on_the_highest_lower_bound()
    {
        _feed.Add("Charts 1.0.0", ["Colors 1.0.0"]).Add("Maps 1.0.0", ["Colors 2.0.0"]).Add("Colors 1.0.0").Add("Colors 2.0.0").Add("Colors 3.0.0");

        var resolution = await ResolveAsync(new PackageRequest("Charts", "1.0.0"), new PackageRequest("Maps", "1.0.0"));

        Assert.Equal(["Charts 1.0.0", "Maps 1.0.0", "Colors 2.0.0"], Names(resolution));
    }

    [Fact]
    public async Task What_the_notebook_asks_for_wins_over_what_a_package_asks_for()
    {
        _feed.Add("Charts 1.0.0", ["Colors 1.0.0"]).Add("Colors 1.0.0").Add("Colors 3.0.0");

        var resolution = await ResolveAsync(new PackageRequest("Charts", "1.0.0"), new PackageRequest("Colors", "3.0.0"));

        Assert.Equal(["Charts 1.0.0", "Colors 3.0.0"], Names(resolution));
    }

    [Theory]
    [InlineData(null, "2.1.0")]
    [InlineData("*", "2.1.0")]
    [InlineData("1.*", "1.9.0")]
    [InlineData("*-*", "3.0.0-beta")]
    public async Task A_floating_or_missing_version_takes_the_newest_that_matches_and_says_so(string? asked, string taken)
    {
        _feed.Add("Charts 1.0.0").Add("Charts 1.9.0").Add("Charts 2.1.0").Add("Charts 3.0.0-beta");

        var resolution = await ResolveAsync(new PackageRequest("Charts", asked));

        Assert.Equal([$"Charts {taken}"], Names(resolution));
        Assert.Equal($"Charts {asked ?? "*"} was resolved to {taken}.", Assert.Single(resolution.Notes));
    }

    [Fact]
    public async Task A_lower_bound_that_no_source_has_takes_the_next_higher_version_and_says_so()
    {
        _feed.Add("Charts 1.0.0", ["Colors 2.0.4"]).Add("Colors 2.0.1").Add("Colors 2.0.19").Add("Colors 2.1.0");

        var resolution = await ResolveAsync(new PackageRequest("Charts", "1.0.0"));

        Assert.Contains("Colors 2.0.19", Names(resolution));
        Assert.Equal("Colors 2.0.4, which Charts asks for, is in no source; the next higher version 2.0.19 was taken.", Assert.Single(resolution.Notes));
    }

    [Fact]
    public async Task The_same_package_asked_for_twice_is_one_request_and_one_without_a_version_follows_the_other()
    {
        _feed.Add("Charts 1.0.0").Add("Charts 2.0.0");

        var resolution = await ResolveAsync(new PackageRequest("Charts"), new PackageRequest("charts", "1.0.0"), new PackageRequest("Charts", "1.0.0"));

        Assert.Equal(["Charts 1.0.0"], Names(resolution));
    }

    [Fact]
    public async Task Exact_versions_that_are_installed_need_no_source()
    {
        _feed.Add("Charts 1.0.0", ["Colors 2.0.0"]).Add("Colors 2.0.0");
        await ResolveAsync(new PackageRequest("Charts", "1.0.0"));
        Directory.Delete(_feed.Feed, recursive: true);
        var progress = new RecordedProgress();

        var resolution = await _feed.Resolver().ResolveAsync([new PackageRequest("Charts", "1.0.0")], progress, TestContext.Current.CancellationToken);

        Assert.Equal(["Charts 1.0.0", "Colors 2.0.0"], Names(resolution));
        Assert.Empty(progress.Lines);
    }

    [Fact]
    public async Task What_was_resolved_once_needs_no_source_even_where_a_lower_bound_is_missing()
    {
        _feed.Add("Charts 1.0.0", ["Colors 2.0.4"]).Add("Colors 2.0.19");
        var first = await ResolveAsync(new PackageRequest("Charts", "1.0.0"));
        Directory.Delete(_feed.Feed, recursive: true);

        var second = await ResolveAsync(new PackageRequest("Charts", "1.0.0"));

        Assert.Equal(first.Packages, second.Packages);
        Assert.Equal(first.RuntimeAssemblies, second.RuntimeAssemblies);
        Assert.Equal(first.Notes, second.Notes);
    }

    [Fact]
    public async Task A_package_that_was_deleted_is_downloaded_again()
    {
        _feed.Add("Charts 1.0.0");
        await ResolveAsync(new PackageRequest("Charts", "1.0.0"));
        Directory.Delete(_feed.Global, recursive: true);

        var resolution = await ResolveAsync(new PackageRequest("Charts", "1.0.0"));

        Assert.All(resolution.RuntimeAssemblies, path => Assert.True(File.Exists(path)));
    }

    [Fact]
    public async Task A_floating_version_is_looked_up_anew_each_time()
    {
        _feed.Add("Charts 1.0.0");
        await ResolveAsync(new PackageRequest("Charts", "1.*"));
        _feed.Add("Charts 1.1.0");

        Assert.Equal(["Charts 1.1.0"], Names(await ResolveAsync(new PackageRequest("Charts", "1.*"))));
    }

    [Fact]
    public async Task Progress_names_each_package_that_is_downloaded()
    {
        _feed.Add("Charts 1.0.0", ["Colors 2.0.0"]).Add("Colors 2.0.0");
        var progress = new RecordedProgress();

        await _feed.Resolver().ResolveAsync([new PackageRequest("Charts", "1.0.0")], progress, TestContext.Current.CancellationToken);

        Assert.Contains("Downloading Charts 1.0.0", progress.Lines);
        Assert.Contains("Downloading Colors 2.0.0", progress.Lines);
    }

    [Fact]
    public async Task A_source_added_by_the_notebook_is_asked_too()
    {
        var folder = _feed.NewFolder("more");
        _feed.Add("Colors 2.0.0", feed: folder);
        var resolver = _feed.Resolver();

        resolver.AddSource("more");

        Assert.Equal([_feed.Feed, folder], resolver.Sources);
        var resolution = await resolver.ResolveAsync([new PackageRequest("Colors", "2.0.0")], TestContext.Current.CancellationToken);
        Assert.Equal(["Colors 2.0.0"], Names(resolution));
    }

    [Fact]
    public async Task A_source_that_does_not_answer_is_noted_once_and_the_others_are_asked()
    {
        _feed.Add("Charts 1.0.0").Add("Colors 2.0.0");
        var resolver = _feed.Resolver();
        resolver.AddSource("http://127.0.0.1:9/v3/index.json");

        var first = await resolver.ResolveAsync([new PackageRequest("Charts")], TestContext.Current.CancellationToken);
        var second = await resolver.ResolveAsync([new PackageRequest("Charts"), new PackageRequest("Colors")], TestContext.Current.CancellationToken);

        Assert.Equal(["Charts 1.0.0"], Names(first));
        Assert.Contains(first.Notes, note => note.Contains("'http://127.0.0.1:9/v3/index.json' does not answer", StringComparison.Ordinal));
        Assert.Equal(["Charts 1.0.0", "Colors 2.0.0"], Names(second));
        Assert.DoesNotContain(second.Notes, note => note.Contains("does not answer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_any_source_a_floating_version_takes_the_newest_that_is_installed()
    {
        _feed.Add("Charts 1.0.0", ["Colors 2.0.0"]).Add("Charts 1.5.0").Add("Colors 2.0.0");
        await ResolveAsync(new PackageRequest("Charts", "1.0.0"));
        await ResolveAsync(new PackageRequest("Charts", "1.5.0"));
        _feed.UseSource("http://127.0.0.1:9/v3/index.json");

        var resolution = await ResolveAsync(new PackageRequest("Charts"));

        Assert.Equal(["Charts 1.5.0"], Names(resolution));
        Assert.Contains("Charts * was resolved to 1.5.0.", resolution.Notes);
    }

    [Theory]
    [InlineData("*", "2.0.0")]
    [InlineData("1.*", "1.5.0")]
    [InlineData("*-*", "3.0.0-beta2")]
    [InlineData("3.0.0-*", "3.0.0-beta2")]
    public async Task A_floating_version_takes_the_newest_that_it_allows(string floating, string taken)
    {
        _feed.Add("Charts 1.0.0").Add("Charts 1.5.0").Add("Charts 2.0.0").Add("Charts 3.0.0-beta1").Add("Charts 3.0.0-beta2");

        Assert.Equal([$"Charts {taken}"], Names(await ResolveAsync(new PackageRequest("Charts", floating))));
    }

    [Theory]
    [InlineData("System.Linq.Async", "6.0.1")]
    [InlineData("Streams", "1.0.0")]
    public async Task A_package_whose_types_the_framework_has_got_gives_way_to_its_successor(string asked, string version)
    {
        _feed.Add("System.Linq.Async 6.0.1").Add("System.Linq.Async 7.0.0").Add("Streams 1.0.0", ["System.Linq.Async 6.0.1"]);

        var resolution = await ResolveAsync(new PackageRequest(asked, version));

        Assert.Contains("System.Linq.Async 7.0.0", Names(resolution));
        Assert.Equal([asked], resolution.Packages.Where(package => package.IsDirect).Select(package => package.Name));
        Assert.Equal("System.Linq.Async 7.0.0 was taken in place of 6.0.1, whose types are a part of .NET 10.", Assert.Single(resolution.Notes));
    }

    [Fact]
    public async Task No_requests_resolve_to_nothing() => Assert.Same(PackageResolution.Empty, await ResolveAsync());

    [Fact]
    public async Task A_cancelled_resolution_ends_as_cancelled()
    {
        _feed.Add("Charts 1.0.0");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => _feed.Resolver().ResolveAsync([new PackageRequest("Charts", "1.0.0")], new CancellationToken(canceled: true)));
    }

    private Task<PackageResolution> ResolveAsync(params PackageRequest[] requests)
        => _feed.Resolver().ResolveAsync(requests, TestContext.Current.CancellationToken);

    private static IEnumerable<string> Names(PackageResolution resolution) => resolution.Packages.Select(package => $"{package.Name} {package.Version}");
}
