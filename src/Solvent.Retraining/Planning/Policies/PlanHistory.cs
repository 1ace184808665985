namespace Solvent.Retraining;

/// <summary>What a rule knows at the end of a block.</summary>
public sealed class PlanHistory
{
    private readonly ErrorMatrix _matrix;

    internal PlanHistory(ErrorMatrix matrix, IReadOnlyList<int> models, int block) => (_matrix, Models, Block) = (matrix, models, block);

    /// <summary>The block that was just served and scored.</summary>
    public int Block { get; }

    /// <summary>How many blocks are served in all; the last is known so that no model is trained for nobody.</summary>
    public int Blocks => _matrix.Blocks;

    /// <summary>The rows of a block, if they are known.</summary>
    public double? BlockRows => _matrix.BlockRows;

    /// <summary>The models that were trained, by the block at whose end that was, oldest first; the last one serves.</summary>
    public IReadOnlyList<int> Models { get; }

    /// <summary>The model that serves.</summary>
    public int Serving => Models[^1];

    /// <summary>How many blocks the serving model has served.</summary>
    public int Age => Block - Serving;

    /// <summary>The loss of a model that was trained, on a block until now. Earlier models are kept, so that they can be scored on new blocks too.</summary>
    public double Errors(int model, int block) => block <= Block ? _matrix[model, block] : throw new ArgumentOutOfRangeException(nameof(block), block, "The block is still to come.");

    /// <summary>What the serving model has lost beyond its first block, where the model was fresh: the sum of what was more.</summary>
    public double ExcessOverFresh()
    {
        var fresh = Errors(Serving, Serving + 1);
        var excess = 0.0;
        for (var block = Serving + 1; block <= Block; block++) excess += Math.Max(0, Errors(Serving, block) - fresh);
        return excess;
    }
}
