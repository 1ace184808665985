namespace Solvent.Experiments.Tests.Search;

public sealed class SqliteSearchPropertyTests : SearchPropertyTests;
