using Solvent.TestServices;

namespace Solvent.Experiments.Tests.Search;

public sealed class PostgresRunSearchTests(PostgresServer server) : RunSearchTests(server);
