namespace Solvent.Tables;

/// <summary>A column of a relation in a <see cref="TableDatabase"/>.</summary>
/// <param name="Name">The name as the file spells it.</param>
/// <param name="StorageType">Its SQL type: <c>BIGINT</c>, <c>VARCHAR</c>, …</param>
public sealed record RelationColumn(string Name, string StorageType)
{
    /// <summary>What its values are.</summary>
    public ColumnKind Kind => SqlTypes.KindOf(StorageType);
}
