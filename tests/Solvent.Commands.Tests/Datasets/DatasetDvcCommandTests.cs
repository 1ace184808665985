using System.Text.Json;
using Solvent.Commands.Tests.Tree;
using Solvent.Commands.Text;

namespace Solvent.Commands.Tests.Datasets;

public sealed class DatasetDvcCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_export_is_read_by_an_import_and_both_have_their_documented_names()
    {
        _folder.Write("taxi.csv", "id,fare", "1,7.5");
        await _folder.Run("dataset", "commit", "taxi.csv", "--name", "taxi");

        var export = await _folder.Run("dataset", "export-dvc", "taxi", "--init", "--json");
        var import = await _folder.Run("dataset", "import-dvc", "--json");

        using var exported = JsonDocument.Parse(export.Json);
        using var imported = JsonDocument.Parse(import.Json);
        Assert.Equal(["file", "md5", "written", "objectsAdded", "version"], exported.RootElement.EnumerateObject().Select(property => property.Name));
        var entry = Assert.Single(imported.RootElement.EnumerateArray());
        Assert.Equal(["file", "path", "md5", "created", "version", "notices", "problem"], entry.EnumerateObject().Select(property => property.Name));
        Assert.Equal(exported.RootElement.GetProperty("md5").GetString(), entry.GetProperty("md5").GetString());
        Assert.False(entry.GetProperty("created").GetBoolean());
        Assert.Equal(0, import.ExitCode);
    }

    [Fact]
    public async Task An_import_with_a_bad_output_shows_all_of_them_and_fails()
    {
        _folder.Write("taxi.csv", "id,fare", "1,7.5");
        await _folder.Run("dataset", "commit", "taxi.csv", "--name", "taxi");
        await _folder.Run("dataset", "export-dvc", "taxi", "--init");
        _folder.Write("gone.csv.dvc", "outs:", "- md5: 00000000000000000000000000000000", "  hash: md5", "  path: gone.csv");

        var import = await _folder.Run("dataset", "import-dvc");

        Assert.Equal(1, import.ExitCode);
        var text = PlainText.Render(import.View!);
        Assert.Contains("0 new versions, 1 unchanged, 1 not imported", text, StringComparison.Ordinal);
        Assert.Contains("taxi@v1", text, StringComparison.Ordinal);
        Assert.Contains("dvc fetch gone.csv.dvc", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_into_a_folder_without_dvc_says_how()
    {
        _folder.Write("taxi.csv", "id,fare", "1,7.5");
        await _folder.Run("dataset", "commit", "taxi.csv", "--name", "taxi");

        var outcome = await _folder.Run("dataset", "export-dvc", "taxi");

        Assert.Equal("dvc-not-found", outcome.Error?.Code);
        Assert.Contains("--init", outcome.Error!.Hint, StringComparison.Ordinal);
    }
}
