using Solvent.Remotes.Tests.Services;

[assembly: AssemblyFixture(typeof(Azurite))]
[assembly: AssemblyFixture(typeof(Swift))]
