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
            var (left, right) = records.Take(index);
            yield return () => Samples(column, records.FormOf(index), left, right);
        }
    }

    private ColumnSamples Samples(ComparedColumn column, FieldForm form, double[] left, double[] right)
    {
        if (form is FieldForm.Text or FieldForm.Boolean)
        {
            var counts = new RecordCategories(records, tables.IndexInRight(column), form, FieldValues.Bits(left), FieldValues.Bits(right));
            return new ColumnSamples(
                column.Name,
                ColumnSample.OfCategories(column.Left.Kind, records.Left.Count, counts.Left),
                ColumnSample.OfCategories(column.Right.Kind, records.Right.Count, counts.Right));
        }

        ToNumbers(form, left);
        ToNumbers(form, right);
        var gone = records.OnlyLeft<double>(left);
        var reference = ColumnSample.OfNumbers(column.Left.Kind, left);
        return new ColumnSamples(column.Name, reference, reference.Replace(gone, right));
    }

    private static void ToNumbers(FieldForm form, double[] values)
    {
        if (form == FieldForm.Number) return;
        var bits = FieldValues.Bits(values);
        var unit = form == FieldForm.Moment ? 1e6 : 1;
        for (var row = 0; row < values.Length; row++) values[row] = bits[row] == FieldValues.Missing ? double.NaN : bits[row] / unit;
    }
}
