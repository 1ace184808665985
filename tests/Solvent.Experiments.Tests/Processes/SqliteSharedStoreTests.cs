namespace Solvent.Experiments.Tests;

public sealed class SqliteSharedStoreTests() : SharedStoreTests(server: null);
