namespace Solvent.Commands.Views;

/// <summary>One value in a table or a fact.</summary>
/// <param name="Text">The value as text; <see langword="null"/> is a missing value.</param>
/// <param name="Tone">How it is meant.</param>
public sealed record ViewCell(string? Text, ViewTone Tone = ViewTone.Neutral)
{
    /// <summary>The value before a change: the cell shows <c>old → new</c>. Read it only when <see cref="IsChange"/>.</summary>
    public string? Before { get; init; }

    /// <summary>True when the cell shows a change from <see cref="Before"/> to <see cref="Text"/>.</summary>
    public bool IsChange { get; init; }

    /// <summary>True when the cell is shown as a badge.</summary>
    public bool IsBadge { get; init; }

    /// <summary>How long the bar behind the value is, from 0 to 1; <see langword="null"/> for none.</summary>
    public double? Bar { get; init; }

    /// <summary>A cell without a value.</summary>
    public static ViewCell Missing { get; } = new(Text: null);

    /// <summary>A cell of plain text.</summary>
    public static implicit operator ViewCell(string? text) => new(text);

    /// <summary>A cell of plain text.</summary>
    public static ViewCell FromString(string? text) => new(text);

    /// <summary>A cell that shows a value before and after.</summary>
    public static ViewCell Change(string? before, string? after) => new(after, ViewTone.Warning) { Before = before, IsChange = true };

    /// <summary>A cell that is shown as a badge.</summary>
    public static ViewCell Badge(string label, ViewTone tone) => new(label, tone) { IsBadge = true };
}
