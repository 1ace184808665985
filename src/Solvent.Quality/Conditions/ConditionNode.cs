namespace Solvent.Quality;

/// <summary>A part of a condition on rows.</summary>
internal abstract class ConditionNode
{
    /// <summary>The columns that the part names.</summary>
    public virtual IEnumerable<string> Columns => [];

    /// <exception cref="SolventException"><c>expectation-invalid</c>: a column that does not exist, or kinds that do not go together.</exception>
    public abstract ConditionValues Evaluate(ConditionScope scope);
}
