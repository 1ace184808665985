using Solvent.Benchmarks;
using Solvent.Benchmarks.Drift;
using Solvent.Benchmarks.Kernels;
using Solvent.Benchmarks.Stores;
using Solvent.Benchmarks.Tracking;

return args switch
{
    ["start", .. var options] => StartBenchmark.Run(options),
    ["cells", .. var options] => CellsBenchmark.Run(options),
    ["loop", .. var options] => await LoopBenchmark.RunAsync(options),
    ["interrupt", .. var options] => await InterruptBenchmark.RunAsync(options),
    ["kernel", .. var options] => KernelBenchmark.Run(options),
    ["language"] => await LanguageBenchmark.RunAsync(),
    ["store", .. var options] => await StoreBenchmark.RunAsync(options),
    ["diff", .. var options] => await DiffBenchmark.RunAsync(options),
    [DiffBenchmark.Child, var project] => await DiffBenchmark.RunOnceAsync(project),
    ["streams", .. var options] => StreamsBenchmark.Run(options),
    ["drift", .. var options] => await DriftBenchmark.RunAsync(options),
    [DriftBenchmark.Child, .. var words] => await DriftBenchmark.RunOnceAsync(words),
    ["tracking", .. var options] => await TrackingBenchmark.RunAsync(options),
    [LogCalls.Watch, var root, var run] => LogCalls.Look(root, run),
    ["lint", .. var options] => await LintBenchmark.RunAsync(options),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        Usage: dotnet run -c Release --project tests/Solvent.Benchmarks -- NAME [RUNS]

          start     solvent run of a one-cell notebook: from process start to first result
          cells     200 one-line cells in one session: processor time per cell, and memory
          loop      100 million turns in a cell against the same in compiled code
          interrupt how long interrupted cells take to end; RUNS is the number of interrupts
          kernel    the kernel over the wire beside ipykernel; RUNS is the number of starts
          language  completion: the first, and after 1, 200 and 1000 chained cells
          store     three versions of a table and 10,000 small files, beside restic, borg and git-lfs; the options are the stores to measure
          diff      two versions of a table in a store, cell by cell; the options are the rows of the table and the runs
          streams   values a second that each detector of drift in streams reads; RUNS is the number of passes
          drift     the comparison of 50 columns, in memory, from files and with a profile, beside SciPy and pandas; the option is the number of rows
          tracking  logging and finding runs, in SQLite and PostgreSQL; the options are log or search, sqlite, and the number of runs to search in
          lint      a notebook of 50 cells warm and from the shell, 250 notebooks, and what live lint adds to a cell; the options are a folder of notebooks and the number of runs
        """);
    return 2;
}
