namespace Solvent.Quality;

/// <summary>Whether a column has no value.</summary>
internal sealed class MissingNode(string name) : ConditionNode
{
    public override IEnumerable<string> Columns => [name];

    public override ConditionValues Evaluate(ConditionScope scope) => scope.Missing(name);
}
