namespace Solvent.Remotes.Tests.Credentials;

/// <summary>Tests that change environment variables run when no others do.</summary>
[CollectionDefinition(nameof(CredentialsCollection), DisableParallelization = true)]
public sealed class CredentialsCollection;
