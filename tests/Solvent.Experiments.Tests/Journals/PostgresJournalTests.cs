using Solvent.TestServices;

namespace Solvent.Experiments.Tests;

public sealed class PostgresJournalTests(PostgresServer server) : JournalTests(server);
