using System.Collections;
using System.Data;
using System.Globalization;
using System.Runtime.CompilerServices;
using Solvent.Notebooks;

namespace Solvent.Kernel.Formatting.Views;

/// <summary>Decides what is to be seen of a value.</summary>
internal sealed class ViewBuilder
{
    private readonly FormatterLimits _limits;
    private readonly InlineText _inline;
    private readonly SequenceViews _sequences;

    public ViewBuilder(FormatterRegistry formatters)
    {
        _limits = formatters.Limits;
        _inline = new InlineText(formatters);
        _sequences = new SequenceViews(_inline, _limits);
    }

    public ValueView Build(object? value) => value switch
    {
        null => new ScalarView("null", CellKind.Missing),
        IDisplayable displayable => new ScalarView(displayable.ToMimeBundle()[MimeBundle.PlainText] ?? value.ToString() ?? ""),
        Exception exception => new ScalarView(ErrorText.Of(exception), CellKind.Error),
        Task task => TaskResult.Of(task) is { } result ? Build(result.Value) : new ScalarView(TaskResult.Describe(task), task.IsFaulted ? CellKind.Error : CellKind.Text),
        _ when StandIn.TryRead(value, out var inner, out var text) => text.Length > 0 ? new ScalarView(text) : Build(inner),
        DataTable table => OfDataTable(table),
        _ when ScalarText.Of(value) is { } scalar => new ScalarView(scalar, ScalarText.IsNumber(value) ? CellKind.Number : CellKind.Text),
        ITuple => new ScalarView(_inline.Of(value)),
        Array { Rank: 2 } grid => _sequences.OfMatrix(grid),
        Array { Rank: > 2 } array => new ScalarView(Dimensions(array)),
        _ when DataFrameView.TryBuild(value, _inline, _limits) is { } frame => frame,
        _ when DataViewView.TryBuild(value, _inline, _limits) is { } data => data,
        _ when ConfusionMatrixView.TryBuild(value, _inline, _limits) is { } matrix => matrix,
        IEnumerable items => _sequences.Of(items),
        _ when AsyncSequence.TryRead(value, _limits.ReadRows) is { } start => _sequences.Of(start, value.GetType()),
        _ => OfObject(value),
    };

    private static string Dimensions(Array array)
    {
        var lengths = Enumerable.Range(0, array.Rank).Select(dimension => array.GetLength(dimension).ToString(CultureInfo.InvariantCulture));
        return $"{TypeText.Of(array.GetType().GetElementType()!)}[{string.Join(", ", lengths)}]";
    }

    private ValueView OfObject(object value)
    {
        var type = value.GetType();
        var members = ObjectMembers.Of(type);
        var text = ScalarText.OverridesToString(type) ? _inline.Of(value) : null;
        if (members.Count == 0) return new ScalarView(text ?? TypeText.Of(type));
        var builder = new TableBuilder(_inline, _limits);
        var rows = members.Select(member => new[] { new TableCell(member.Name), builder.Cell(member.Read(value)) }).ToList();
        return new TableView([new TableColumn("Property", IsIndex: true), new TableColumn("Value")], rows)
        {
            Caption = TypeText.IsAnonymous(type) ? null : TypeText.Of(type),
            HasHeader = false,
            PlainText = text,
        };
    }

    private TableView OfDataTable(DataTable table)
    {
        var columns = table.Columns.Cast<DataColumn>().Select(column => new TableColumn(column.ColumnName, TypeText.Of(column.DataType))).ToList();
        var rows = table.Rows.Cast<DataRow>().Take(_limits.ReadRows).Select(row => (object?[])row.ItemArray.Clone()).ToList();
        var view = new TableBuilder(_inline, _limits) { MissingText = "" }.Build(columns, rows);
        return view with
        {
            Caption = table.TableName.Length == 0 ? null : table.TableName,
            TotalRows = table.Rows.Count,
            HasMoreRows = table.Rows.Count > rows.Count,
        };
    }
}
