namespace Solvent.Retraining;

/// <summary>
/// What each model has cost on each block of data: entry (i, j) is the loss on block j of the model that was trained at the end of block i, for i &lt; j. Block 0 is what the first model was trained
/// on; blocks 1 to <see cref="Blocks"/> are served. A model trained after block j serves from block j + 1.
/// </summary>
/// <remarks>The form of Mahadevan and Mathioudakis, Cost-aware retraining for machine learning, Knowledge-Based Systems 293, 2024.</remarks>
public sealed class ErrorMatrix
{
    private readonly double[][] _sums;

    private ErrorMatrix(IReadOnlyList<IReadOnlyList<double>> losses, int blocks, double? blockRows)
    {
        (Losses, Blocks, BlockRows) = (losses, blocks, blockRows);
        _sums = [.. Enumerable.Range(0, blocks).Select(Sums)];
    }

    /// <summary>The number of blocks that are served, from 1.</summary>
    public int Blocks { get; }

    /// <summary>The rows of a block, by which a number of errors becomes a share; <see langword="null"/> when it is not known.</summary>
    public double? BlockRows { get; }

    /// <summary>Whether every model was scored on every block after it.</summary>
    public bool IsComplete => Enumerable.Range(0, Blocks).All(model => double.IsFinite(_sums[model][Blocks]));

    private IReadOnlyList<IReadOnlyList<double>> Losses { get; }

    /// <summary>The loss of a model on a block after it; NaN where it was not scored.</summary>
    public double this[int model, int block] => Losses[model][block];

    /// <summary>Makes a matrix from its rows, one a model; what is left of the diagonal is not read.</summary>
    /// <param name="losses">The losses by model and block; NaN for a model that was not scored on a block.</param>
    /// <param name="blocks">The blocks that are served; by default one fewer than there are columns.</param>
    /// <param name="blockRows">The rows of a block, if they are known.</param>
    /// <exception cref="SolventException"><c>error-matrix-invalid</c>, naming the row.</exception>
    public static ErrorMatrix Of(IReadOnlyList<IReadOnlyList<double>> losses, int? blocks = null, double? blockRows = null)
    {
        var served = blocks ?? (losses.Count == 0 ? 0 : losses[0].Count - 1);
        if (served < 1 || losses.Count < served) throw Invalid($"a matrix for {Math.Max(served, 1)} served blocks needs {Math.Max(served, 1)} models at least, and has {losses.Count}", row: null);
        if (blockRows is { } rows && !(rows > 0 && double.IsFinite(rows))) throw Invalid("the rows of a block must be more than 0", row: null);
        for (var model = 0; model < served; model++)
        {
            if (losses[model].Count <= served) throw Invalid($"it has {losses[model].Count} values and needs {served + 1}, one for each block from 0", model);
            for (var block = model + 1; block <= served; block++)
            {
                if (losses[model][block] < 0 || double.IsInfinity(losses[model][block])) throw Invalid($"block {block} has a loss that is negative or infinite", model);
            }
        }

        return new ErrorMatrix(losses, served, blockRows);
    }

    /// <summary>The loss of a model over the blocks from the one after its training to <paramref name="last"/>; infinite when one of them is not known.</summary>
    internal double Served(int model, int last) => _sums[model][last];

    private double[] Sums(int model)
    {
        var sums = new double[Blocks + 1];
        for (var block = model + 1; block <= Blocks; block++)
        {
            var loss = Losses[model][block];
            sums[block] = sums[block - 1] + (double.IsNaN(loss) ? double.PositiveInfinity : loss);
        }

        return sums;
    }

    private static SolventException Invalid(string problem, int? row)
        => new("error-matrix-invalid", row is { } model ? $"The matrix of errors is wrong in the row of model {model}: {problem}." : $"The matrix of errors is wrong: {problem}.")
        {
            Hint = "Row i has the errors on each block of the model that was trained at the end of block i; block 0 is what the first model was trained on.",
        };
}
