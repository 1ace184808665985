using Solvent.Datasets;
using Solvent.Promotion.Gate;
using Solvent.Promotion.Updating;

namespace Solvent.Promotion.Tests.Updating;

/// <summary>Continuous integration has the notebook, the project and the files of versions that git keeps, and neither bytes nor runs.</summary>
public sealed class CheckWithoutDataTests : IDisposable
{
    private readonly ProjectFolder _folder = new();

    public void Dispose()
    {
        foreach (var file in Directory.EnumerateFiles(_folder.Root, "*", SearchOption.AllDirectories)) File.SetAttributes(file, FileAttributes.Normal);
        _folder.Dispose();
    }

    [Fact]
    public async Task A_check_needs_neither_the_data_nor_the_runs()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await File.WriteAllTextAsync(Path.Combine(_folder.Root, "trips.csv"), "fare\n7\n8\n", cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(_folder.Root, "rates.csv"), "rate\n2\n", cancellationToken);
        var repository = DatasetRepository.Open(_folder.Root);
        await repository.CommitAsync(Path.Combine(_folder.Root, "trips.csv"), "trips", cancellationToken: cancellationToken);
        await repository.CommitAsync(Path.Combine(_folder.Root, "rates.csv"), "rates", cancellationToken: cancellationToken);
        _folder.WriteNotebook("var rows = File.ReadAllLines(Dataset.Path(\"trips@v1\"));\nvar rates = File.ReadAllLines(\"rates.csv\");\nFile.WriteAllText(\"count.txt\", $\"{rows.Length * rates.Length}\");");
        var gate = new GateOptions { Allowed = [new AllowedRule(GateCode.NoRun, "only a test")] };
        var promotion = await NotebookPromotion.PrepareAsync(_folder.Notebook, _folder.Output, "0.1.0", new PromotionOptions(), gate, cancellationToken);
        PromotedProject.Create(_folder.Output, promotion.Project, promotion.Manifest);
        Assert.Contains(promotion.Project.Files, file => file.Path.EndsWith(".csv", StringComparison.Ordinal));

        foreach (var folder in new[] { "packs", "objects", "cache" }) Delete(Path.Combine(_folder.Root, ".solvent", folder));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(_folder.Root, ".solvent"), "*.db*")) File.Delete(file);
        File.Delete(Path.Combine(_folder.Root, "trips.csv"));
        File.Delete(Path.Combine(_folder.Root, "rates.csv"));

        var project = PromotedProject.Open(_folder.Output);
        var check = project.Check(_folder.Notebook, NotebookPromotion.Regenerate(_folder.Notebook, project, new PromotionOptions()));

        Assert.Empty(check.Differences);
        Assert.True(check.IsInStep);
    }

    private static void Delete(string folder)
    {
        if (!Directory.Exists(folder)) return;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)) File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(folder, recursive: true);
    }
}
