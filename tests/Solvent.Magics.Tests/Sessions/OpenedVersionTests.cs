namespace Solvent.Magics.Tests.Sessions;

/// <summary>Versions of datasets as cells get them, without a checkout.</summary>
public sealed class OpenedVersionTests : IAsyncDisposable
{
    private readonly NotebookFixture _notebook = new();
    private readonly string _folderBefore = Environment.CurrentDirectory;

    // The static API works on the project around the current directory, which a kernel starts in.
    public OpenedVersionTests() => Environment.CurrentDirectory = _notebook.Folder;

    public ValueTask DisposeAsync()
    {
        Environment.CurrentDirectory = _folderBefore;
        return _notebook.DisposeAsync();
    }

    [Theory]
    [InlineData("Dataset.Open(\"taxi@v1\").RowCount", "2")]
    [InlineData("Dataset.OpenDataFrame(\"taxi@v1\").Rows.Count", "2")]
    [InlineData("Dataset.OpenDataView(\"taxi@v1\").Schema[1].Name", "fare")]
    [InlineData("new System.IO.StreamReader(Dataset.OpenStream(\"taxi@v1\")).ReadLine()", "id,fare")]
    [InlineData("Dataset.Query(\"select sum(fare)::int as total from taxi@v1\")[\"total\"].Format(0)", "16")]
    public async Task A_version_is_what_the_cell_asks_for(string expression, string expected)
    {
        _notebook.Write("taxi.csv", "id,fare", "1,7.5", "2,8.5");
        await _notebook.Succeed("#!dataset commit taxi.csv --name taxi");

        Assert.Equal(expected, (await _notebook.Succeed(expression)).Text);
    }
}
