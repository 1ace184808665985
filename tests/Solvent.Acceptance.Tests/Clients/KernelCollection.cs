namespace Solvent.Acceptance.Tests.Clients;

/// <summary>The tests that share one installed kernel.</summary>
[CollectionDefinition(Name)]
public sealed class KernelCollection : ICollectionFixture<InstalledKernel>
{
    /// <summary>The name that its test classes refer to.</summary>
    public const string Name = "kernel";
}
