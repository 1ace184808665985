namespace Solvent.Promotion.Serving;

/// <summary>A column of a row that a service takes.</summary>
/// <param name="Column">What the model calls it.</param>
/// <param name="Property">What C# calls it, an identifier that starts with a capital.</param>
/// <param name="Type">Its type as C# writes it, of a single value: <c>float</c>, <c>string</c>.</param>
internal sealed record ServiceField(string Column, string Property, string Type)
{
    /// <summary>For a vector, how many values it has; <see langword="null"/> for a single value.</summary>
    public int? Length { get; init; }

    /// <summary>What callers write in JSON.</summary>
    public required string Json { get; init; }
}
