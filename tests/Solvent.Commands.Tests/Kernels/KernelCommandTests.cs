using System.Text.Json;
using Solvent.Commands.Tests.Tree;

namespace Solvent.Commands.Tests.Kernels;

public sealed class KernelCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_kernel_is_installed_under_a_prefix_and_removed_from_it()
    {
        var installed = await _folder.Run("kernel", "install", "--prefix", "env", "--name", "csharp", "--display-name", "C# 14", "--json");

        var spec = JsonElement.Parse(installed.Json);
        Assert.Equal(["name", "displayName", "folder", "command"], spec.EnumerateObject().Select(member => member.Name));
        Assert.Equal("C# 14", spec.GetProperty("displayName").GetString());
        Assert.Equal(["kernel", "start", "{connection_file}"], spec.GetProperty("command").EnumerateArray().Select(word => word.GetString()).TakeLast(3));
        var file = Path.Combine(_folder.Path, "env", "share", "jupyter", "kernels", "csharp", "kernel.json");
        Assert.True(File.Exists(file));

        var removed = await _folder.Run("kernel", "uninstall", "--prefix", "env", "--name", "csharp");

        Assert.Null(removed.Error);
        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task What_is_not_installed_cannot_be_removed()
        => Assert.Equal("kernel-not-installed", (await _folder.Run("kernel", "uninstall", "--prefix", "env")).Error?.Code);

    [Fact]
    public async Task A_kernel_has_one_place_and_one_name()
    {
        Assert.Equal(2, (await _folder.Run("kernel", "install", "--user", "--prefix", "env")).ExitCode);
        Assert.Equal(2, (await _folder.Run("kernel", "install", "--prefix", "env", "--as", ".net-csharp", "--name", "x")).ExitCode);
        Assert.Equal(2, (await _folder.Run("kernel", "install", "--prefix", "env", "--name", "a b")).ExitCode);
    }
}
