using Solvent.Kernel.Packages;

namespace Solvent.Kernel.Tests.Packages;

public sealed class PackageAssetTests : IDisposable
{
    private readonly PackageFeedFixture _feed = new();

    public void Dispose() => _feed.Dispose();

    [Fact]
    public async Task Code_is_compiled_against_the_reference_assembly_and_runs_with_the_implementation()
    {
        var resolution = await ResolveAsync("ref/net8.0/Sample.dll", "lib/net8.0/Sample.dll");

        Assert.Equal(["ref/net8.0/Sample.dll"], InPackage(resolution.CompileReferences));
        Assert.Equal(["lib/net8.0/Sample.dll"], InPackage(resolution.RuntimeAssemblies));
    }

    [Fact]
    public async Task The_nearest_framework_wins()
    {
        var resolution = await ResolveAsync("lib/net472/Sample.dll", "lib/netstandard2.0/Sample.dll", "lib/net8.0/Sample.dll", "lib/net99.0/Sample.dll");

        Assert.Equal(["lib/net8.0/Sample.dll"], InPackage(resolution.RuntimeAssemblies));
    }

    [Fact]
    public async Task An_assembly_for_this_runtime_wins_over_the_portable_one()
    {
        var specific = $"runtimes/{PortableRuntimes.Current}/lib/net8.0/Sample.dll";

        var resolution = await ResolveAsync("lib/net8.0/Sample.dll", specific);

        Assert.Equal(["lib/net8.0/Sample.dll"], InPackage(resolution.CompileReferences));
        Assert.Equal([specific], InPackage(resolution.RuntimeAssemblies));
    }

    [Fact]
    public async Task Only_native_libraries_of_this_runtime_are_taken()
    {
        var own = $"runtimes/{PortableRuntimes.Current}/native/libsample.so";

        var resolution = await ResolveAsync(own, $"runtimes/{PortableRuntimes.Current}/native/readme.txt", "runtimes/browser-wasm/native/libsample.so");

        Assert.Equal([own], InPackage(resolution.NativeLibraries));
    }

    [Theory]
    [InlineData("linux-x64", "linux-x64,linux,unix-x64,unix,any")]
    [InlineData("linux-musl-arm64", "linux-musl-arm64,linux-musl,linux-arm64,linux,unix-arm64,unix,any")]
    [InlineData("osx-arm64", "osx-arm64,osx,unix-arm64,unix,any")]
    [InlineData("win-x64", "win-x64,win,any")]
    public void A_runtime_falls_back_to_its_family(string runtime, string expected)
        => Assert.Equal(expected.Split(',').Order(), PortableRuntimes.Graph.ExpandRuntime(runtime).Order());

    [Fact]
    public async Task A_package_for_the_old_framework_only_is_taken_with_a_note()
    {
        var resolution = await ResolveAsync("lib/net45/Sample.dll");

        Assert.Equal(["lib/net45/Sample.dll"], InPackage(resolution.RuntimeAssemblies));
        Assert.StartsWith("Sample 1.0.0 was made for .NET Framework", Assert.Single(resolution.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build/Sample.targets")]
    [InlineData("analyzers/dotnet/cs/Sample.dll")]
    [InlineData("content/readme.md")]
    [InlineData("lib/netstandard1.0/_._")]
    public async Task A_package_without_assemblies_contributes_none(string file)
    {
        var resolution = await ResolveAsync(file);

        Assert.Single(resolution.Packages);
        Assert.Empty(resolution.CompileReferences);
        Assert.Empty(resolution.RuntimeAssemblies);
    }

    [Fact]
    public async Task What_the_framework_has_already_contributes_nothing()
    {
        var resolution = await ResolveAsync("lib/netstandard2.0/System.Memory.dll", "lib/netstandard2.0/Sample.dll");

        Assert.Equal(["lib/netstandard2.0/Sample.dll"], InPackage(resolution.CompileReferences));
        Assert.Equal(["lib/netstandard2.0/Sample.dll"], InPackage(resolution.RuntimeAssemblies));
    }

    private async Task<PackageResolution> ResolveAsync(params string[] files)
    {
        _feed.Add("Sample 1.0.0", files: files);
        return await _feed.Resolver().ResolveAsync([new PackageRequest("Sample", "1.0.0")], TestContext.Current.CancellationToken);
    }

    private IEnumerable<string> InPackage(IEnumerable<string> paths)
        => paths.Select(path => Path.GetRelativePath(Path.Combine(_feed.Global, "sample", "1.0.0"), path).Replace('\\', '/'));
}
