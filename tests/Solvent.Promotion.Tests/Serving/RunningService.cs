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

    private Process? _process;

    public string Root { get; } = Path.Combine(Path.GetTempPath(), $"solvent-service-{Guid.NewGuid():N}");

    public HttpClient Client { get; } = new();

    public MLContext Context { get; } = new(seed: 1);

    public ITransformer? Model { get; private set; }

    private string Program => Path.Combine(Root, "Trips.Service", "bin", "Debug", "net10.0", "Trips.Service.dll");

    public async ValueTask InitializeAsync()
    {
        var notebook = NotebookDocument.Create(NotebookFormat.Ipynb);
        notebook.InsertCell(0, CellKind.Code, Trip.Cell);
        notebook.InsertCell(1, CellKind.Code, "var trainer = ml.BinaryClassification.Trainers.LbfgsLogisticRegression(\"Late\");");
        var served = new ServedModel("late", new PinnedModel("late@v1", Sha256: null), TaskReading.Read(notebook)!.Value, RowTypeReading.Read(notebook, "Trip")!) { Packages = ["Microsoft.ML"] };
        foreach (var file in ServiceWriter.Write("Trips", "Trips", served)) Write(file.Path, file.Text);
        foreach (var (name, text) in BuildFiles()) Write(name, text);
        Train(Path.Combine(Root, "Trips.Service", "models", "late.zip"));
        await RunAsync("build", "Trips.Service/Trips.Service.csproj", "--nologo", "-v", "q", "-nodeReuse:false");
        (_process, Client.BaseAddress) = await StartAsync();
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

    /// <summary>Starts the service once more, with these settings.</summary>
    public async Task<(Process Process, Uri Address)> StartAsync(params string[] settings)
    {
        var folder = Path.Combine(Root, "Trips.Service");
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = Process.Start(new ProcessStartInfo("dotnet", [Program, "--urls", "http://127.0.0.1:0", .. settings]) { WorkingDirectory = folder, RedirectStandardOutput = true, UseShellExecute = false })!;
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { } text && Listening().Match(text) is { Success: true } match) address.TrySetResult(new Uri(match.Value));
        };
        process.BeginOutputReadLine();
        return (process, await address.Task.WaitAsync(TimeSpan.FromMinutes(1)));
    }

    /// <summary>Asks the health check of the image whether a port is ready; its exit code.</summary>
    public async Task<int> CheckHealthAsync(int port)
    {
        using var check = Process.Start(new ProcessStartInfo("dotnet", [Program, "--health-check"]) { Environment = { ["ASPNETCORE_HTTP_PORTS"] = $"{port}" }, UseShellExecute = false })!;
        await check.WaitForExitAsync();
        return check.ExitCode;
    }

    /// <summary>What a service needs of the project that it is a part of.</summary>
    internal static IEnumerable<(string Name, string Text)> BuildFiles()
    {
        yield return ("global.json", "{ \"sdk\": { \"version\": \"10.0.100\", \"rollForward\": \"latestFeature\" } }");
        yield return ("Directory.Build.props", "<Project><PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings><TreatWarningsAsErrors>true</TreatWarningsAsErrors><AnalysisLevel>latest-recommended</AnalysisLevel></PropertyGroup></Project>");
        yield return ("Directory.Packages.props", $"<Project><PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup><ItemGroup><PackageVersion Include=\"Microsoft.ML\" Version=\"5.0.1\" /><PackageVersion Include=\"{ServiceWriter.OpenApiPackage}\" Version=\"{OpenApiVersion}\" /></ItemGroup></Project>");
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
        using var dotnet = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = Root, RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = await dotnet.StandardOutput.ReadToEndAsync();
        await dotnet.WaitForExitAsync();
        if (dotnet.ExitCode != 0) throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} failed:\n{output}");
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
