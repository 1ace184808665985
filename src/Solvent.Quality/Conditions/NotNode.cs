namespace Solvent.Quality;

/// <summary>The opposite; of unknown it is unknown.</summary>
internal sealed class NotNode(ConditionNode part) : ConditionNode
{
    public override IEnumerable<string> Columns => part.Columns;

    public override ConditionValues Evaluate(ConditionScope scope)
    {
        var values = LogicNode.Truth(part.Evaluate(scope));
        var opposites = new double[values.IsConstant ? 1 : scope.Rows];
        for (var row = 0; row < opposites.Length; row++) opposites[row] = 1 - values.Number(row);
        return new ConditionValues(ConditionKind.Truth, opposites, values.IsConstant);
    }
}
