namespace Solvent.Experiments.Tests.Search;

public sealed class PostgresRunConditionTests(PostgresSampleRuns samples) : RunConditionTests(samples), IClassFixture<PostgresSampleRuns>;
