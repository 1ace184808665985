using System.Diagnostics;
using Solvent.Promotion.Serving;

namespace Solvent.Promotion.Tests.Serving;

/// <summary>What <see cref="ServiceTests"/> starts predicts yes or no; services of other models differ in their answers, and build too.</summary>
public sealed class ServiceBuildTests : IDisposable
{
    private readonly string _root = Path.Combine(Path.GetTempPath(), $"solvent-services-{Guid.NewGuid():N}");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task Services_of_all_kinds_of_models_build_without_warnings()
    {
        PredictionTask[] tasks = [PredictionTask.Multiclass, PredictionTask.Number, PredictionTask.Clustering];
        foreach (var task in tasks)
        {
            IReadOnlyList<ServiceField> fields =
            [
                new("Sepal", "Sepal", "float") { Json = "sepal", Length = 4 }, new("Words", "Words", "string") { Json = "words", Length = 0 },
                new("class", "Class", "string") { Json = "class" }, new("when", "When", "DateTime") { Json = "when" }, new("count", "Count", "long") { Json = "count" },
            ];
            foreach (var file in ServiceWriter.Write($"{task}", $"{task}", new ServedModel("model", new PinnedModel("model@v1", Sha256: null), task, fields) { Packages = ["Microsoft.ML"] })) Write(file.Path, file.Text);
        }

        foreach (var (name, text) in RunningService.BuildFiles()) Write(name, text);
        Write("All.slnx", $"<Solution>{string.Concat(tasks.Select(task => $"<Project Path=\"{task}.Service/{task}.Service.csproj\" />"))}</Solution>");

        using var build = Process.Start(new ProcessStartInfo("dotnet", ["build", "All.slnx", "--nologo", "-v", "q", "-nodeReuse:false"]) { WorkingDirectory = _root, RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = await build.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await build.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(build.ExitCode == 0, output);
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
