using Solvent.Datasets;
using Solvent.Experiments;
using Solvent.Notebooks;

namespace Solvent.Promotion.Tests.Building;

/// <summary>The samples, promoted and built as one solution.</summary>
public sealed class BuiltProjects : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("promoted-").FullName;

    /// <summary>The projects, by the name of the notebook's file.</summary>
    public IReadOnlyDictionary<string, GeneratedProject> Projects { get; private set; } = new Dictionary<string, GeneratedProject>();

    internal string BuildOutput { get; private set; } = "";

    internal int BuildExitCode { get; private set; }

    /// <summary>Restored packages of these projects alone: the version of Solvent's packages stays the same while their content changes.</summary>
    private string Packages => Path.Combine(_folder, "packages");

    public async ValueTask InitializeAsync()
    {
        var feed = Path.Combine(_folder, "feed");
        await PackageFeed.PackAsync(feed, UserPackages());
        var notebooks = Path.Combine(_folder, "notebooks");
        Copy(Notebooks.Folder, notebooks);
        await RecordAsync(notebooks);
        var files = Directory.GetFiles(notebooks).Append(Notebooks.Flights);
        Projects = files.ToDictionary(file => Path.GetFileName(file), file => ProjectGenerator.Generate(NotebookDocument.Load(file), new PromotionOptions { PackageSource = feed }), StringComparer.Ordinal);
        foreach (var project in Projects.Values) Write(project, FolderOf(project));
        var solution = string.Concat(Projects.Values.SelectMany(project => new[] { project.Name, $"{project.Name}.Tests" }.Select(name => $"  <Project Path=\"{project.Name}/{name}/{name}.csproj\" />\n")));
        await File.WriteAllTextAsync(Path.Combine(_folder, "All.slnx"), $"<Solution>\n{solution}</Solution>\n");
        (BuildExitCode, BuildOutput) = await DotNet.RunAsync(_folder, Packages, "build", "All.slnx", "-nodeReuse:false", "-nologo", "-v:q", $"-p:RestoreFallbackFolders={UserPackages()}");
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Runs the tests of a project.</summary>
    internal async Task<(int ExitCode, string Output)> TestAsync(string notebook)
        => await DotNet.RunAsync(FolderOf(Projects[notebook]), Packages, "test", "--no-build", "--no-restore");

    /// <summary>Runs a project.</summary>
    internal async Task<(int ExitCode, string Output)> RunAsync(string notebook, params string[] arguments)
    {
        var project = Projects[notebook];
        return await DotNet.RunAsync(Path.Combine(_folder, "notebooks"), Packages, [Path.Combine(FolderOf(project), project.Name, "bin", "Debug", "net10.0", $"{project.Name}.dll"), .. arguments]);
    }

    private string FolderOf(GeneratedProject project) => Path.Combine(_folder, project.Name);

    /// <summary>A store with what a run of the notebook of versions leaves behind.</summary>
    private static async Task RecordAsync(string folder)
    {
        // Above the notebooks and the projects, which both find it there.
        Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(folder)!, ".solvent"));
        // Other bytes than those of the file that the notebook of fares reads, which is in no version.
        var trips = Path.Combine(folder, "data", "work", "trips.csv");
        Directory.CreateDirectory(Path.GetDirectoryName(trips)!);
        var lines = await File.ReadAllLinesAsync(Path.Combine(folder, "data", "taxi.csv"), TestContext.Current.CancellationToken);
        await File.WriteAllLinesAsync(trips, [.. lines, lines[^1]], TestContext.Current.CancellationToken);
        await DatasetRepository.Open(folder).CommitAsync(trips, "trips", new CommitOptions { Tags = ["first"] }, TestContext.Current.CancellationToken);
        using var store = ExperimentStore.Open(folder);
        using var run = store.Start("fares", new RunOptions { Seed = 1, Notebook = Path.Combine(folder, "versions.ipynb"), Parameters = new Dictionary<string, object> { ["data"] = "first" } });
        run.Use("trips#first");
        run.Log("mean-fare", lines.Append(lines[^1]).Skip(1).Average(line => double.Parse(line.Split(',')[4], System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static void Write(GeneratedProject project, string folder)
    {
        foreach (var file in project.Files)
        {
            var path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text);
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var path = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Copy(file, path);
        }
    }

    private static string UserPackages() => Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } folder
        ? folder
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
