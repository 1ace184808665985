using Solvent.TestServices;

namespace Solvent.Experiments.Tests;

public sealed class PostgresBadInputTests(PostgresServer server) : BadInputTests(server);
