namespace Solvent.Runner.Sweeps;

/// <summary>What a sweep tries for one parameter.</summary>
/// <param name="Name">The parameter.</param>
/// <param name="Text">As it is written: <c>50,100,200</c>, <c>1..5</c>, <c>log(0.01..0.3)</c>.</param>
internal abstract record SearchDimension(string Name, string Text)
{
    /// <summary>All values in order, for a grid; <see langword="null"/> when there is no end of them.</summary>
    public abstract IReadOnlyList<string>? Values { get; }

    /// <summary>The value at a place between 0 and 1, so that places drawn evenly give values as the dimension wants them drawn.</summary>
    public abstract string At(double place);
}
