using Solvent.Commands.Views;
using Solvent.Datasets;
using Solvent.Tables;

namespace Solvent.Commands.Datasets;

/// <summary>What is in a version, and in a notebook how code gets it.</summary>
internal static class DatasetOpenView
{
    private const int MostFiles = 100;

    public static ResultView OfTable(DatasetVersion version, string? file, Table head, CommandSurface surface)
    {
        var rows = file is null ? version.Rows : null;
        var columns = head.Columns.Select(column => new DatasetOpenColumn(column.Name, column.StorageType, column.Kind)).ToList();
        var view = TableView.Of(head, (int)head.RowCount);
        var blocks = new List<ViewBlock>(view.Blocks)
        {
            new HeadingBlock("Columns"),
            new FactsBlock([.. columns.Select(column => new Fact(column.Name, column.Type))]),
        };
        if (surface == CommandSurface.Notebook) blocks.AddRange(Code(version, file, isTable: true));
        var shown = rows is { } all ? $"{ViewFormat.Count(head.RowCount)} of {ViewFormat.Plural(all, "row")}" : $"the first {ViewFormat.Plural(head.RowCount, "row")}";
        return new ResultView(
            $"{Name(version, file)}: {shown}, {ViewFormat.Plural(columns.Count, "column")}",
            blocks,
            new DatasetOpenPayload(version.Reference, version.Hash, file, rows, columns, Head(head), []));
    }

    public static ResultView OfFiles(DatasetVersion version, IReadOnlyList<DatasetFile> files) => new(
        $"{version.Reference}: {ViewFormat.Plural(files.Count, "file")}, {ViewFormat.Bytes(version.Bytes)}",
        [
            new TableBlock(
                [ViewColumn.Text("file"), ViewColumn.Number("size")],
                [.. files.Take(MostFiles).Select(file => new ViewCell[] { file.Path, ViewFormat.Bytes(file.Bytes) })])
            {
                Note = files.Count > MostFiles ? $"{ViewFormat.Plural(files.Count - MostFiles, "more file")}." : null,
            },
            new TextBlock("--file PATH opens one of them.", ViewTone.Muted),
        ],
        new DatasetOpenPayload(version.Reference, version.Hash, null, null, [], [], files));

    public static ResultView OfBytes(DatasetVersion version, string? file, CommandSurface surface) => new(
        Name(version, file),
        [
            new TextBlock($"'{file ?? version.FileName}' is no table; its bytes are as they were committed."),
            .. surface == CommandSurface.Notebook ? Code(version, file, isTable: false) : [],
        ],
        new DatasetOpenPayload(version.Reference, version.Hash, file, null, [], [], []));

    private static IEnumerable<ViewBlock> Code(DatasetVersion version, string? file, bool isTable)
    {
        var arguments = file is null ? $"\"{version.Reference}\"" : $"\"{version.Reference}\", \"{file}\"";
        string[] forms = isTable ? ["Open", "OpenDataFrame", "OpenDataView", "OpenStream"] : ["OpenStream"];
        yield return new HeadingBlock("In code");
        yield return new CodeBlock(
            string.Join('\n', forms.Select(form => $"Dataset.{form}({arguments})").Concat(isTable && file is null ? [$"Dataset.Query(\"select count(*) from {version.Reference}\")"] : [])), "csharp");
    }

    private static List<OrderedDictionary<string, string?>> Head(Table table) => [.. Enumerable.Range(0, (int)table.RowCount)
        .Select(row => new OrderedDictionary<string, string?>(table.Columns.Select(column => KeyValuePair.Create(column.Name, column.Format(row))), StringComparer.Ordinal))];

    private static string Name(DatasetVersion version, string? file) => file is null ? version.Reference : $"{version.Reference}, {file}";
}
