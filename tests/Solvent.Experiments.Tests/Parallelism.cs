using Xunit.Sdk;
using Xunit.v3;

// Runs belong to the process: one that a test leaves open hears of what another test reads.
[assembly: Parallelization(Mode = ParallelMode.None)]
