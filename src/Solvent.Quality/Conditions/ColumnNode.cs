namespace Solvent.Quality;

/// <summary>The values of a column.</summary>
internal sealed class ColumnNode(string name) : ConditionNode
{
    public string Name => name;

    public override IEnumerable<string> Columns => [name];

    public override ConditionValues Evaluate(ConditionScope scope) => scope.Values(name);
}
