namespace Solvent.Quality;

/// <summary>A range, its ends included. At least one end is there.</summary>
internal sealed record Bounds
{
    /// <exception cref="SolventException"><c>expectation-invalid</c> for no end, ends of two kinds, NaN, or a lower end above the upper.</exception>
    public Bounds(Bound? lower, Bound? upper)
    {
        if (lower is null && upper is null) throw Invalid("A range needs a lower or an upper end.");
        if (lower is { Number: double.NaN } || upper is { Number: double.NaN }) throw Invalid("An end of a range cannot be NaN.");
        if (lower is not null && upper is not null)
        {
            if (lower.Time is null != upper.Time is null) throw Invalid($"'{lower.ToText()}' and '{upper.ToText()}' are not both numbers or both dates.");
            if (lower.Number > upper.Number) throw Invalid($"No value is between {lower.ToText()} and {upper.ToText()}: the lower end is above the upper.");
        }

        Lower = lower;
        Upper = upper;
    }

    public Bound? Lower { get; }

    public Bound? Upper { get; }

    public bool AreTimes => (Lower ?? Upper)!.Time is not null;

    public bool Contain(double value) => !(value < Lower?.Number) && !(value > Upper?.Number);

    public string ToText() => (Lower, Upper) switch
    {
        ({ } lower, { } upper) => $"between {lower.ToText()} and {upper.ToText()}",
        ({ } lower, null) => $"at least {lower.ToText()}",
        _ => $"at most {Upper!.ToText()}",
    };

    private static SolventException Invalid(string message) => new("expectation-invalid", message)
    {
        Hint = "Write for instance: delay between -120 and 1500.",
        ExitCode = SolventException.WrongUsage,
    };
}
