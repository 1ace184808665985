using System.Runtime.InteropServices;
using Solvent.Drift;
using Solvent.Tables;

namespace Solvent.Datasets;

/// <summary>The columns of two files for a comparison of distributions: one is sorted, the other made from it by what differs.</summary>
internal sealed class RecordDrift(RecordPair records, TablePair tables, IReadOnlyList<ComparedColumn> columns)
{
    /// <summary>The columns, which can be read once.</summary>
    public IEnumerable<Func<ColumnSamples>> Columns()
    {
        foreach (var column in columns)
        {
            var index = tables.IndexInRight(column);
            var (left, right) = records.TakeValues(index);
            yield return () => Samples(column, records.FormOf(index), left, right);
        }
    }

    private ColumnSamples Samples(ComparedColumn column, FieldForm form, long[] left, long[] right)
    {
        if (form is FieldForm.Text or FieldForm.Boolean)
        {
            var counts = new RecordCategories(records, tables.IndexInRight(column), form, left, right);
            return new ColumnSamples(
                column.Name,
                ColumnSample.OfCategories(column.Left.Kind, records.Left.Count, counts.Left),
                ColumnSample.OfCategories(column.Right.Kind, records.Right.Count, counts.Right));
        }

        var values = Numbers(form, left);
        var gone = records.OnlyLeft<double>(values);
        var reference = ColumnSample.OfNumbers(column.Left.Kind, values);
        return new ColumnSamples(column.Name, reference, reference.Replace(gone, Numbers(form, right)));
    }

    private static ReadOnlySpan<double> Numbers(FieldForm form, long[] values)
    {
        if (form == FieldForm.Number) return MemoryMarshal.Cast<long, double>(values);
        var numbers = GC.AllocateUninitializedArray<double>(values.Length);
        var unit = form == FieldForm.Moment ? 1e6 : 1;
        for (var row = 0; row < values.Length; row++) numbers[row] = values[row] == FieldValues.Missing ? double.NaN : values[row] / unit;
        return numbers;
    }
}
