using Solvent.TestServices;

namespace Solvent.Experiments.Tests.Mlflow;

public sealed class PostgresExchangeTests(PostgresServer server) : ExchangeTests(server);
