using Solvent.Acceptance.Tests.Clients;

namespace Solvent.Acceptance.Tests.Jupyter;

/// <summary>Kernels as Jupyter's own client starts, ends and restarts them.</summary>
[Collection(KernelCollection.Name)]
public sealed class KernelLifeTests(InstalledKernel kernel)
{
    [Theory]
    [InlineData("two_kernels.py")]
    [InlineData("kill_and_restart.py")]
    public async Task The_client_meets_what_it_expects(string script)
    {
        var result = await kernel.RunScriptAsync(script);

        Assert.True(result.ExitCode == 0 && result.Out.Contains("passed", StringComparison.Ordinal), result.ToString());
    }
}
