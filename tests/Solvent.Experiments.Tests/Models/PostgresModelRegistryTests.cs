using Solvent.TestServices;

namespace Solvent.Experiments.Tests.Models;

public sealed class PostgresModelRegistryTests(PostgresServer server) : ModelRegistryTests(server);
