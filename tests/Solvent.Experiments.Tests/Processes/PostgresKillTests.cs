using Solvent.TestServices;

namespace Solvent.Experiments.Tests;

public sealed class PostgresKillTests(PostgresServer server) : KillTests(server, rounds: 15);
