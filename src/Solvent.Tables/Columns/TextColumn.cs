namespace Solvent.Tables;

/// <summary>Text, dictionary-encoded: each row holds the position of its value in <see cref="Categories"/>.</summary>
public sealed class TextColumn : Column
{
    private readonly int[] _codes;

    internal TextColumn(string name, string storageType, IReadOnlyList<string> categories, int[] codes)
        : base(name, ColumnKind.Text, storageType, codes.Length, codes.AsSpan().Count(-1))
    {
        Categories = categories;
        _codes = codes;
    }

    /// <summary>The distinct values in the order of their first appearance.</summary>
    public IReadOnlyList<string> Categories { get; }

    /// <summary>One position in <see cref="Categories"/> a row; -1 is a missing value.</summary>
    public ReadOnlySpan<int> Codes => _codes;

    /// <summary>The value of the 0-based <paramref name="row"/>, or <see langword="null"/> when it is missing.</summary>
    public string? this[int row] => _codes[row] is >= 0 and var code ? Categories[code] : null;

    /// <inheritdoc/>
    public override bool IsMissing(int row) => _codes[row] < 0;

    /// <inheritdoc/>
    public override string? Format(int row) => this[row];
}
