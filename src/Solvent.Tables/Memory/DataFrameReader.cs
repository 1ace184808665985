using Microsoft.Data.Analysis;

namespace Solvent.Tables;

/// <summary>Copies a data frame.</summary>
internal static class DataFrameReader
{
    public static Table Read(DataFrame data, string name)
    {
        var columns = data.Columns.Select(source =>
        {
            var (kind, storageType) = ClrTypes.Of(source.DataType);
            var builder = ColumnBuilder.Create(source.Name, kind, storageType);
            for (long row = 0; row < source.Length; row++) builder.Add(source[row]);
            return builder.Build();
        });
        return new Table(name, [.. columns], data.Rows.Count);
    }
}
