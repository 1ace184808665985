namespace Solvent.Quality;

/// <summary>A number, a date, a text, true or false.</summary>
internal sealed class LiteralNode(ConditionValues value) : ConditionNode
{
    public override ConditionValues Evaluate(ConditionScope scope) => value;

    public static LiteralNode Of(double number) => new(new ConditionValues(ConditionKind.Number, [number], isConstant: true));

    public static LiteralNode Of(bool truth) => new(new ConditionValues(ConditionKind.Truth, [truth ? 1 : 0], isConstant: true));

    public static LiteralNode Of(DateTime time) => new(new ConditionValues(ConditionKind.Time, [ConditionScope.Days(time)], isConstant: true));

    public static LiteralNode Of(string text) => new(new ConditionValues([text], isConstant: true));
}
