namespace Solvent.Commands;

/// <summary>Options that take several values: repeated, or separated by commas.</summary>
internal static class ListOption
{
    /// <summary>The values of <c>--columns a,b --columns c</c>: a, b and c.</summary>
    public static IReadOnlyList<string> Split(string[]? values)
        => [.. (values ?? []).SelectMany(value => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    /// <summary>The values for a reader, or <see langword="null"/> when there are none.</summary>
    public static string? Join(IReadOnlyCollection<string> values) => values.Count == 0 ? null : string.Join(", ", values);
}
