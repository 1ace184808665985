using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.ML;
using Solvent.Notebooks;
using Solvent.Promotion.Serving;

namespace Solvent.Promotion.Tests.Serving;

/// <summary>A service that is generated for a model, built, and started on a free port.</summary>
public sealed partial class RunningService : IAsyncLifetime
{
    private const string OpenApiVersion = "10.0.15";

    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process? _process;

    public string Root { get; } = Path.Combine(Path.GetTempPath(), $"solvent-service-{Guid.NewGuid():N}");

    public HttpClient Client { get; } = new();

    public MLContext Context { get; } = new(seed: 1);

    public ITransformer? Model { get; private set; }

    public async ValueTask InitializeAsync()
    {
        var notebook = NotebookDocument.Create(NotebookFormat.Ipynb);
        notebook.InsertCell(0, CellKind.Code, Trip.Cell);
        notebook.InsertCell(1, CellKind.Code, "var trainer = ml.BinaryClassification.Trainers.LbfgsLogisticRegression(\"Late\");");
        var served = new ServedModel("late", "late@v1", TaskReading.Read(notebook)!.Value, RowTypeReading.Read(notebook, "Trip")!) { Packages = ["Microsoft.ML"] };
        foreach (var file in ServiceWriter.Write("Trips", "Trips", served)) Write(file.Path, file.Text);
        Write("global.json", "{ \"sdk\": { \"version\": \"10.0.100\", \"rollForward\": \"latestFeature\" } }");
        Write("Directory.Build.props", "<Project><PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings><TreatWarningsAsErrors>true</TreatWarningsAsErrors><AnalysisLevel>latest-recommended</AnalysisLevel></PropertyGroup></Project>");
        Write("Directory.Packages.props", $"<Project><PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup><ItemGroup><PackageVersion Include=\"Microsoft.ML\" Version=\"5.0.1\" /><PackageVersion Include=\"{ServiceWriter.OpenApiPackage}\" Version=\"{OpenApiVersion}\" /></ItemGroup></Project>");
        Train(Path.Combine(Root, "Trips.Service", "models", "late.zip"));
        await RunAsync("build", "Trips.Service/Trips.Service.csproj", "--nologo", "-v", "q", "-nodeReuse:false");
        Start();
        Client.BaseAddress = await _address.Task.WaitAsync(TimeSpan.FromMinutes(1));
        await BecomeReadyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_process is { HasExited: false }) _process.Kill(entireProcessTree: true);
        if (_process is not null) await _process.WaitForExitAsync();
        _process?.Dispose();
        Directory.Delete(Root, recursive: true);
    }

    /// <summary>Asks the service to end as an orchestrator does, and returns its exit code.</summary>
    public async Task<int> TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process!.Id}"]);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    private void Train(string path)
    {
        var rows = Enumerable.Range(0, 500).Select(number => new Trip { Hour = number % 24, Origin = number % 3 == 0 ? "ORD" : "SFO", distance_km = number, Late = number % 24 > 12 ^ number % 7 == 0 });
        var data = Context.Data.LoadFromEnumerable(rows);
        Model = Context.Transforms.Categorical.OneHotEncoding("OriginKey", nameof(Trip.Origin))
            .Append(Context.Transforms.Concatenate("Features", nameof(Trip.Hour), nameof(Trip.distance_km), "OriginKey"))
            .Append(Context.BinaryClassification.Trainers.LbfgsLogisticRegression(nameof(Trip.Late)))
            .Fit(data);
        Context.Model.Save(Model, data.Schema, path);
    }

    private async Task RunAsync(params string[] arguments)
    {
        using var dotnet = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = Root, RedirectStandardOutput = true })!;
        var output = await dotnet.StandardOutput.ReadToEndAsync();
        await dotnet.WaitForExitAsync();
        if (dotnet.ExitCode != 0) throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} failed:\n{output}");
    }

    private void Start()
    {
        var folder = Path.Combine(Root, "Trips.Service");
        _process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(folder, "bin", "Debug", "net10.0", "Trips.Service.dll"), "--urls", "http://127.0.0.1:0"]) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { } text && Listening().Match(text) is { Success: true } match) _address.TrySetResult(new Uri(match.Value));
        };
        _process.BeginOutputReadLine();
    }

    private async Task BecomeReadyAsync()
    {
        for (var tries = 0; tries < 300; tries++)
        {
            using var answer = await Client.GetAsync(new Uri("health/ready", UriKind.Relative));
            if (answer.IsSuccessStatusCode) return;
            await Task.Delay(100);
        }

        throw new InvalidOperationException("The service did not become ready.");
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[0-9]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Listening();
}
