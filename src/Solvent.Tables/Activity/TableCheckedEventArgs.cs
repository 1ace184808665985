namespace Solvent.Tables;

/// <summary>A table that was checked against expectations.</summary>
/// <param name="name">What the table is called: a file, or a version of a dataset.</param>
/// <param name="path">The full path of its file; <see langword="null"/> for a table from memory.</param>
/// <param name="expectations">How many expectations it was checked against.</param>
/// <param name="errors">How many of them failed and must not.</param>
/// <param name="warnings">How many of them failed and may.</param>
public sealed class TableCheckedEventArgs(string name, string? path, int expectations, int errors, int warnings) : EventArgs
{
    /// <summary>What the table is called.</summary>
    public string Name { get; } = name;

    /// <summary>The full path of its file; <see langword="null"/> for a table from memory.</summary>
    public string? Path { get; } = path;

    /// <summary>How many expectations it was checked against.</summary>
    public int Expectations { get; } = expectations;

    /// <summary>How many of them failed and must not.</summary>
    public int Errors { get; } = errors;

    /// <summary>How many of them failed and may.</summary>
    public int Warnings { get; } = warnings;
}
