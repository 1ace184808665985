namespace Solvent.Runner.Sweeps;

/// <summary>Some values that have no order: <c>50,100,200</c> or <c>sgd,adam</c>.</summary>
internal sealed record ChoiceDimension(string Name, string Text, IReadOnlyList<string> Choices) : SearchDimension(Name, Text)
{
    public override IReadOnlyList<string> Values => Choices;

    public override string At(double place) => Choices[Math.Min((int)(place * Choices.Count), Choices.Count - 1)];
}
