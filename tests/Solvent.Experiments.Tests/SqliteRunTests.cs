namespace Solvent.Experiments.Tests;

public sealed class SqliteRunTests() : RunTests(server: null);
