namespace Solvent.Tables;

/// <summary>One column of a <see cref="Table"/>: a name, a kind, and one value or a missing value for each row.</summary>
public abstract class Column
{
    private protected Column(string name, ColumnKind kind, string storageType, int length, int missingCount)
    {
        Name = name;
        Kind = kind;
        StorageType = storageType;
        Length = length;
        MissingCount = missingCount;
    }

    /// <summary>The name, unique in its table.</summary>
    public string Name { get; }

    /// <summary>What the values are.</summary>
    public ColumnKind Kind { get; }

    /// <summary>The type in the source, in SQL terms: <c>BIGINT</c>, <c>DOUBLE</c>, <c>DECIMAL(10,2)</c>, <c>VARCHAR</c>, <c>DATE</c>, …</summary>
    public string StorageType { get; }

    /// <summary>Number of rows.</summary>
    public int Length { get; }

    /// <summary>Number of rows without a value.</summary>
    public int MissingCount { get; }

    /// <summary>Share of rows without a value, 0 to 1; 0 when there are no rows.</summary>
    public double MissingShare => Length == 0 ? 0 : (double)MissingCount / Length;

    /// <summary>Tells whether the 0-based <paramref name="row"/> has no value.</summary>
    public abstract bool IsMissing(int row);

    /// <summary>The value of the 0-based <paramref name="row"/> as invariant text, or <see langword="null"/> when it is missing.</summary>
    public abstract string? Format(int row);

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {StorageType}, {Length} rows, {MissingCount} missing";
}
