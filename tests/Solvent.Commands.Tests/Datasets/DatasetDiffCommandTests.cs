using Solvent.Commands.Tests.Tree;
using Solvent.Commands.Text;
using Solvent.Commands.Views;

namespace Solvent.Commands.Tests.Datasets;

public sealed class DatasetDiffCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_parts_of_a_difference_stand_in_their_order()
    {
        await CommitAsync(["id,gone,fare,label", .. Enumerable.Range(0, 60).Select(row => $"{row},x,{row % 7},{row % 2}")]);
        await CommitAsync(["id,fare,label", .. Enumerable.Range(1, 60).Select(row => $"{row},{(row % 7) + 9},1")]);

        var headings = (await _folder.Run("dataset", "diff", "taxi@v1", "taxi@v2")).View!.Blocks.OfType<HeadingBlock>().Select(heading => heading.Text);

        Assert.Equal(["Schema", "Added rows", "Removed rows", "Changed cells", "Columns", "Label"], headings);
    }

    [Fact]
    public async Task A_report_is_one_page_with_pictures_and_no_address()
    {
        await CommitAsync(["id,fare", .. Enumerable.Range(0, 60).Select(row => $"{row},{row}")]);
        await CommitAsync(["id,fare", .. Enumerable.Range(0, 60).Select(row => $"{row},{row + 0.5}")]);

        var outcome = await _folder.Run("dataset", "diff", "taxi@v1", "taxi@v2", "--html", "diff.html");

        var page = await File.ReadAllTextAsync(Path.Combine(_folder.Path, "diff.html"), TestContext.Current.CancellationToken);
        Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.Ordinal);
        Assert.Contains("color-scheme:light dark", page, StringComparison.Ordinal);
        Assert.Contains("<svg", page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=", page, StringComparison.Ordinal);
        Assert.Contains("diff.html", PlainText.Render(outcome.View!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_differs_is_exported_on_request()
    {
        await CommitAsync("id,fare", "1,10", "2,20");
        await CommitAsync("id,fare", "1,11", "2,21");

        await _folder.Run("dataset", "diff", "taxi@v1", "taxi@v2", "--rows", "0", "--columns", "fare", "--no-drift", "--export", "diff.csv");

        Assert.Equal(3, File.ReadLines(Path.Combine(_folder.Path, "diff.csv")).Count());
    }

    [Fact]
    public async Task A_condition_that_is_wrong_is_told_in_one_sentence()
    {
        await CommitAsync("id,fare", "1,10");
        await CommitAsync("id,fare", "1,11");

        var outcome = await _folder.Run("dataset", "diff", "taxi@v1", "taxi@v2", "--where", "fair > 3");

        Assert.Equal("condition-invalid", outcome.Error!.Code);
        Assert.StartsWith("The condition 'fair > 3' cannot be used: ", outcome.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_of_folders_are_listed_with_what_became_of_them()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "data"));
        _folder.Write("data/trips.csv", "id,fare", "1,10");
        await _folder.Run("dataset", "commit", "data", "--name", "all");
        _folder.Write("data/trips.csv", "id,fare", "1,11");
        _folder.Write("data/notes.txt", "new");
        await _folder.Run("dataset", "commit", "data", "--name", "all");

        var text = PlainText.Render((await _folder.Run("dataset", "diff", "all@v1", "all@v2")).View!);
        var table = PlainText.Render((await _folder.Run("dataset", "diff", "all@v1", "all@v2", "--file", "trips.csv")).View!);

        Assert.Contains("1 added, 0 removed, 1 changed, 0 renamed, 0 unchanged files.", text, StringComparison.Ordinal);
        Assert.Contains("1 cell changed", text, StringComparison.Ordinal);
        Assert.Contains("10 → 11", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_shows_the_first_rows_and_in_a_notebook_the_code()
    {
        await CommitAsync("id,city", "1,Oslo", "2,Rome", "3,Lima");

        var shell = PlainText.Render((await _folder.Run("dataset", "open", "taxi@v1", "--rows", "2")).View!);
        var notebook = await CommandTree.Create(CommandSurface.Notebook)
            .RunAsync(["dataset", "open", "taxi"], new CommandHost { WorkingDirectory = _folder.Path }, TestContext.Current.CancellationToken);

        Assert.StartsWith("taxi@v1: 2 of 3 rows, 2 columns", shell, StringComparison.Ordinal);
        Assert.Contains("Rome", shell, StringComparison.Ordinal);
        Assert.DoesNotContain("Lima", shell, StringComparison.Ordinal);
        Assert.DoesNotContain("OpenDataView", shell, StringComparison.Ordinal);
        Assert.Contains("Dataset.OpenDataView(\"taxi@v1\")", PlainText.Render(notebook.View!), StringComparison.Ordinal);
    }

    private async Task CommitAsync(params string[] lines)
    {
        _folder.Write("taxi.csv", lines);
        await _folder.Run("dataset", "commit", "taxi.csv", "--name", "taxi");
    }
}
