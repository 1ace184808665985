using Xunit.Sdk;
using Xunit.v3;

// A run moves the current directory of its process, of which there is one.
[assembly: Parallelization(Mode = ParallelMode.None)]
