namespace Solvent.Experiments.Tests;

public sealed class MachineFactsTests
{
    [Fact]
    public void The_machine_has_a_processor_memory_and_an_sdk()
    {
        Assert.False(string.IsNullOrWhiteSpace(MachineFacts.Cpu));
        Assert.True(MachineFacts.MemoryBytes > 100_000_000);
        Assert.Matches("^[0-9]+[.][0-9]+[.][0-9]+", MachineFacts.Sdk(Path.GetTempPath()));
    }
}
