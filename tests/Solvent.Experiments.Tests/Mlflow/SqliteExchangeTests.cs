namespace Solvent.Experiments.Tests.Mlflow;

public sealed class SqliteExchangeTests() : ExchangeTests(server: null);
