using Solvent.Acceptance.Tests.Clients;

namespace Solvent.Acceptance.Tests;

/// <summary>The tests that share one run of the sample notebook.</summary>
[CollectionDefinition(Name)]
public sealed class FlightsCollection : ICollectionFixture<FlightsRun>
{
    /// <summary>The name that its test classes refer to.</summary>
    public const string Name = "flights";
}
