using Solvent.TestServices;

namespace Solvent.Experiments.Tests;

public sealed class PostgresSharedStoreTests(PostgresServer server) : SharedStoreTests(server);
