using Solvent.Acceptance.Tests.Clients;

namespace Solvent.Acceptance.Tests.Jupyter;

/// <summary>The public test suite that every Jupyter kernel is measured with.</summary>
[Collection(KernelCollection.Name)]
public sealed class KernelSuiteTests(InstalledKernel kernel)
{
    [Fact]
    public async Task The_whole_suite_passes_and_nothing_in_it_is_skipped()
    {
        var result = await kernel.RunScriptAsync("kernel_suite.py", "-v");

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.DoesNotContain("skipped", result.Error, StringComparison.Ordinal);
    }
}
