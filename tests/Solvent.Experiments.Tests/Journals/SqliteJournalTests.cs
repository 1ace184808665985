namespace Solvent.Experiments.Tests;

public sealed class SqliteJournalTests() : JournalTests(server: null);
