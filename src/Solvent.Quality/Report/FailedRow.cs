namespace Solvent.Quality;

/// <summary>A row that an expectation does not hold for.</summary>
/// <param name="File">The file of the table, or its name when it came from memory.</param>
/// <param name="Row">The data row, 1-based; the header does not count.</param>
/// <param name="Value">The value as text; <see langword="null"/> when it is missing.</param>
/// <param name="Detail">What more there is to know: <c>same as row 3</c>.</param>
public sealed record FailedRow(string File, long Row, string? Value, string? Detail = null);
