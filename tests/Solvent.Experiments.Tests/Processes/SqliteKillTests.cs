namespace Solvent.Experiments.Tests;

public sealed class SqliteKillTests() : KillTests(server: null, rounds: 50);
