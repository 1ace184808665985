using System.Text.Json;

namespace Solvent.Datasets.Tests;

public sealed class DiffExportTests : StoreFixture
{
    private const string Before = "id,city,fare\n1,Oslo,10\n2,Rome,20\n3,\"a, b\",30\n";
    private const string After = "id,city,fare\n1,Oslo,11\n3,,31\n4,Lima,40\n";

    [Fact]
    public async Task A_csv_has_a_line_for_each_cell_that_differs()
    {
        var lines = await ExportAsync("diff.csv");

        Assert.Equal(
            [
                "change,oldRow,newRow,key.id,column,old,new",
                "changed,1,1,1,fare,10,11",
                "changed,3,2,3,city,\"a, b\",",
                "changed,3,2,3,fare,30,31",
                "added,,3,4,id,,4",
                "added,,3,4,city,,Lima",
                "added,,3,4,fare,,40",
                "removed,2,,2,id,2,",
                "removed,2,,2,city,Rome,",
                "removed,2,,2,fare,20,",
            ],
            lines);
    }

    [Fact]
    public async Task Json_lines_have_an_object_for_each_row_that_differs()
    {
        var rows = (await ExportAsync("diff.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).ToList();

        Assert.Equal(["changed", "changed", "added", "removed"], rows.Select(row => row.GetProperty("change").GetString()));
        Assert.Equal("11", rows[0].GetProperty("cells").GetProperty("fare").GetProperty("new").GetString());
        Assert.Equal("Lima", rows[2].GetProperty("row").GetProperty("city").GetString());
        Assert.Equal("2", rows[3].GetProperty("key").GetProperty("id").GetString());
    }

    [Fact]
    public async Task Json_is_one_document_with_all_rows()
    {
        var document = JsonDocument.Parse(string.Join('\n', await ExportAsync("diff.json"))).RootElement;

        Assert.Equal(("taxi@v1", "key", 4), (document.GetProperty("from").GetString(), document.GetProperty("matchedBy").GetString(), document.GetProperty("rows").GetArrayLength()));
    }

    [Fact]
    public async Task Everything_is_exported_however_few_examples_are_shown()
    {
        var before = string.Concat(Enumerable.Range(0, 5_000).Select(index => $"{index},{index}\n").Prepend("id,x\n"));
        var after = string.Concat(Enumerable.Range(0, 5_000).Select(index => $"{index},{index + 1}\n").Prepend("id,x\n"));
        await CommitAsync(before);
        await CommitAsync(after);

        await Repository.DiffAsync("taxi@v1", "taxi@v2", new DiffOptions { Keys = ["id"], Examples = 1, ExportPath = InRoot("diff.csv") }, Token);

        Assert.Equal(5_001, File.ReadLines(InRoot("diff.csv")).Count());
    }

    [Fact]
    public async Task Versions_with_the_same_bytes_export_no_row()
    {
        await CommitAsync(Before);

        await Repository.DiffAsync("taxi@v1", "taxi@latest", new DiffOptions { ExportPath = InRoot("diff.csv") }, Token);

        Assert.Equal(["change,oldRow,newRow,key.id,column,old,new"], File.ReadLines(InRoot("diff.csv")));
    }

    [Fact]
    public async Task A_format_that_is_not_known_is_refused_and_nothing_written()
    {
        var failure = await Assert.ThrowsAsync<SolventException>(() => ExportAsync("diff.xlsx"));

        Assert.Equal("export-format-unknown", failure.Code);
        Assert.False(File.Exists(InRoot("diff.xlsx")));
    }

    private async Task<string[]> ExportAsync(string name)
    {
        await CommitAsync(Before);
        await CommitAsync(After);
        await Repository.DiffAsync("taxi@v1", "taxi@v2", new DiffOptions { ExportPath = InRoot(name) }, Token);
        return await File.ReadAllLinesAsync(InRoot(name), Token);
    }
}
