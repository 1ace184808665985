using Solvent.TestServices;

[assembly: AssemblyFixture(typeof(PostgresServer))]
