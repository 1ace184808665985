namespace Solvent.Analyzers.Tests.Packaging;

/// <summary>Packs once for all classes that use the package.</summary>
[CollectionDefinition(nameof(PackedAnalyzers))]
public sealed class PackedAnalyzersCollection : ICollectionFixture<PackedAnalyzers>;
