using Solvent.TestServices;

namespace Solvent.Experiments.Tests.Search;

public sealed class PostgresSearchPropertyTests(PostgresServer server) : SearchPropertyTests(server);
