using Solvent.TestServices;

namespace Solvent.Experiments.Tests.Search;

/// <summary>The five runs in PostgreSQL.</summary>
public sealed class PostgresSampleRuns(PostgresServer server) : SampleRuns(server);
