namespace Solvent.Promotion.Gate;

/// <summary>Something that stops a promotion unless it is allowed.</summary>
/// <param name="Code">A rule (<c>SLV4003</c>) or a check of the gate (<see cref="GateCode"/>).</param>
/// <param name="Message">What is wrong, in one sentence.</param>
/// <param name="Hint">What to do, as an imperative sentence.</param>
public sealed record GateFinding(string Code, string Message, string Hint)
{
    /// <summary>The cell, counted from 0 over all cells of the notebook; <see langword="null"/> when it is about all of it.</summary>
    public int? Cell { get; init; }

    /// <summary>The line in the cell, counted from 1.</summary>
    public int? Line { get; init; }

    /// <summary>Why it is allowed; <see langword="null"/> when it is not, and stops the promotion.</summary>
    public string? AllowedBecause { get; init; }
}
