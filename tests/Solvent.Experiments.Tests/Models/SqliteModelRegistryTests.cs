namespace Solvent.Experiments.Tests.Models;

public sealed class SqliteModelRegistryTests() : ModelRegistryTests(server: null);
