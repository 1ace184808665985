using System.Text.Json;

namespace Solvent.Jupyter.Tests.Kernelspecs;

public sealed class KernelspecInstallerTests : IDisposable
{
    private const string Foreign = """{"argv":["dotnet","interactive"],"display_name":".NET (C#)","language":"C#"}""";
    private static readonly string[] Command = ["/opt/solvent", "kernel", "start", "{connection_file}"];

    private readonly string _kernels = Path.Combine(Path.GetTempPath(), $"solvent-kernels-{Guid.NewGuid():N}");

    public void Dispose()
    {
        if (Directory.Exists(_kernels)) Directory.Delete(_kernels, recursive: true);
    }

    [Fact]
    public async Task The_kernelspec_says_how_to_start_and_to_interrupt_the_kernel()
    {
        var spec = await InstallAsync("solvent");

        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(spec.Folder, "kernel.json"), TestContext.Current.CancellationToken));
        Assert.Equal(Command, json.RootElement.GetProperty("argv").EnumerateArray().Select(word => word.GetString()));
        Assert.Equal("C# (Solvent)", json.RootElement.GetProperty("display_name").GetString());
        Assert.Equal("C#", json.RootElement.GetProperty("language").GetString());
        Assert.Equal("message", json.RootElement.GetProperty("interrupt_mode").GetString());
        Assert.Equal("5.5", json.RootElement.GetProperty("kernel_protocol_version").GetString());
    }

    [Fact]
    public async Task What_is_installed_is_found_and_what_is_removed_is_not()
    {
        var spec = await InstallAsync("solvent");
        Assert.Equal(spec.Folder, Assert.Single(KernelspecInstaller.Find([_kernels])).Folder);

        KernelspecInstaller.Uninstall(spec);

        Assert.Empty(KernelspecInstaller.Find([_kernels]));
        Assert.False(Directory.Exists(spec.Folder));
    }

    [Fact]
    public async Task Another_kernel_keeps_its_name()
    {
        AddForeign(".net-csharp");

        var failure = await Assert.ThrowsAsync<SolventException>(() => InstallAsync(".net-csharp"));

        Assert.Equal("kernel-name-taken", failure.Code);
        Assert.Contains("--as .net-csharp", failure.Hint, StringComparison.Ordinal);
        Assert.Empty(KernelspecInstaller.Find([_kernels]));
    }

    [Fact]
    public async Task A_kernel_whose_place_was_taken_comes_back()
    {
        var file = AddForeign(".net-csharp");

        await InstallAsync(".net-csharp", takesOver: true);
        // A second installation is an update and must not take the first one for the kernel that was replaced.
        var spec = await InstallAsync(".net-csharp", takesOver: true);
        Assert.NotEqual(Foreign, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        KernelspecInstaller.Uninstall(spec);

        Assert.Equal(Foreign, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../x")]
    [InlineData("C# kernel")]
    public async Task A_name_that_jupyter_does_not_find_is_refused(string name)
        => Assert.Equal("invalid-value", (await Assert.ThrowsAsync<SolventException>(() => InstallAsync(name))).Code);

    private Task<Kernelspec> InstallAsync(string name, bool takesOver = false) => KernelspecInstaller.InstallAsync(
        _kernels, name, KernelspecInstaller.DefaultDisplayName, Command, "1.0.0", takesOver, TestContext.Current.CancellationToken);

    private string AddForeign(string name)
    {
        var file = Path.Combine(_kernels, name, "kernel.json");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, Foreign);
        return file;
    }
}
