using Solvent.TestServices;

namespace Solvent.Experiments.Tests;

public sealed class PostgresRunTests(PostgresServer server) : RunTests(server);
