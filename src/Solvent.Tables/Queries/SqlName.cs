namespace Solvent.Tables;

/// <summary>A word of an SQL text that stands where a table is named.</summary>
/// <param name="Text">The name, without quotes.</param>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="Length">Its length in the text, quotes included.</param>
public sealed record SqlName(string Text, int Start, int Length)
{
    /// <summary>Whether it is of the form <c>name@version</c> or <c>name#tag</c>, which SQL cannot say without quotes.</summary>
    public bool IsVersion => Text.AsSpan().IndexOfAny('@', '#') > 0;
}
