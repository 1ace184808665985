using Xunit.Sdk;
using Xunit.v3;

// Runs belong to the process: two tests that start them at once would end each other's.
[assembly: Parallelization(Mode = ParallelMode.None)]
