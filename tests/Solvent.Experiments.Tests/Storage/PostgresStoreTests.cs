using Solvent.TestServices;

namespace Solvent.Experiments.Tests;

public sealed class PostgresStoreTests(PostgresServer server) : StoreTests(server);
