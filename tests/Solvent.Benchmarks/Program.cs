using Solvent.Benchmarks;

return args switch
{
    ["start", .. var options] => StartBenchmark.Run(options),
    ["cells", .. var options] => CellsBenchmark.Run(options),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        Usage: dotnet run -c Release --project tests/Solvent.Benchmarks -- NAME [RUNS]

          start   solvent run of a one-cell notebook: from process start to first result
          cells   200 one-line cells in one session: processor time per cell, and memory
        """);
    return 2;
}
