namespace Solvent.Experiments.Tests.Search;

public sealed class SqliteRunConditionTests(SampleRuns samples) : RunConditionTests(samples), IClassFixture<SampleRuns>;
