namespace Solvent.Experiments.Tests;

public sealed class SqliteBadInputTests() : BadInputTests(server: null);
