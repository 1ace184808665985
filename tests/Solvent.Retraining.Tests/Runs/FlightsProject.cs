using System.Globalization;
using Solvent.Datasets;
using Solvent.Experiments;
using Solvent.Magics;
using Solvent.Notebooks;
using Solvent.Runner;

namespace Solvent.Retraining.Tests.Runs;

/// <summary>A project that learns which flights of notebooks/data are late, in a notebook that keeps the contract of retraining.</summary>
internal sealed class FlightsProject : IDisposable
{
    private static readonly string[] Cells =
    [
        "#!param data = \"flights@latest\"\n#!param model = \"\"",
        "#r \"nuget: Microsoft.ML, 5.0.1\"\nusing Microsoft.ML;\nusing Microsoft.ML.Data;\nusing System.IO;",
        """
        public class Flight
        {
            public bool Late { get; set; }
            public float Hour { get; set; }
            public float Distance { get; set; }
            public bool IsKept { get; set; }
        }

        var table = Dataset.Open(data);
        var (id, late, hour, distance) = ((NumberColumn)table["id"], (NumberColumn)table["late"], (NumberColumn)table["hour"], (NumberColumn)table["distance"]);
        var flights = Enumerable.Range(0, (int)table.RowCount)
            .Select(row => new Flight { Late = late[row] > 0, Hour = (float)hour[row], Distance = (float)distance[row], IsKept = id[row] % 3 == 0 }).ToList();
        """,
        """
        var ml = new MLContext(seed: 1);
        var train = ml.Data.LoadFromEnumerable(flights.Where(flight => !flight.IsKept));
        var kept = ml.Data.LoadFromEnumerable(flights.Where(flight => flight.IsKept));
        ITransformer fitted = model.Length > 0
            ? Models.Load(ml, model)
            : ml.Transforms.Concatenate("Features", "Hour", "Distance").Append(ml.Transforms.NormalizeMinMax("Features"))
                .Append(ml.BinaryClassification.Trainers.SdcaLogisticRegression("Late", maximumNumberOfIterations: 50)).Fit(train);
        var scored = fitted.Transform(kept);
        Run.Current!.Log(ml.BinaryClassification.Evaluate(scored, "Late"));
        if (model.Length == 0) Run.Current!.LogModel(fitted, train.Schema);
        var predictions = scored.GetColumn<bool>("Late").Zip(scored.GetColumn<float>("Probability"), (label, score) => FormattableString.Invariant($"{label},{score}"));
        File.WriteAllLines("predictions.csv", predictions.Prepend("label,score"));
        Run.Current!.LogArtifact("predictions.csv");
        """,
    ];

    public FlightsProject(string? lastCell = null)
    {
        Directory.CreateDirectory(Path.Combine(Folder, ".git"));
        Store = ExperimentStore.Open(Folder);
        var notebook = NotebookDocument.Create(NotebookFormat.Ipynb);
        foreach (var cell in lastCell is null ? Cells : [.. Cells[..^1], lastCell]) notebook.InsertCell(notebook.Cells.Count, CellKind.Code, cell);
        File.WriteAllText(Path.Combine(Folder, "train.ipynb"), notebook.ToText());
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("solvent-flights-").FullName;

    public ExperimentStore Store { get; }

    public ModelRegistry Models => Store.Models;

    /// <summary>Commits a month of flights; from a changed world those come that are late when the others are not.</summary>
    public async Task<string> CommitAsync(string month, bool changed = false)
    {
        var rows = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "flights-2001.csv")).Where(line => line.Contains($",{month}-", StringComparison.Ordinal)).Take(2000).Select(line =>
        {
            var fields = line.Split(',');
            var hour = double.Parse(fields[1].AsSpan(11, 2), CultureInfo.InvariantCulture) + (double.Parse(fields[1].AsSpan(14, 2), CultureInfo.InvariantCulture) / 60);
            // An evening flight with a long way is late; in the changed world it is the morning ones.
            var late = (hour + (double.Parse(fields[3], CultureInfo.InvariantCulture) / 1000) > 15) != changed;
            return FormattableString.Invariant($"{fields[0]},{hour:0.##},{fields[3]},{(late ? 1 : 0)}");
        });
        var path = Path.Combine(Folder, "flights.csv");
        await File.WriteAllLinesAsync(path, rows.Prepend("id,hour,distance,late"), TestContext.Current.CancellationToken);
        return (await DatasetRepository.Open(Folder).CommitAsync(path, "flights", cancellationToken: TestContext.Current.CancellationToken)).Version.Reference;
    }

    public RetrainingPolicy Policy(string more = "")
    {
        var path = Path.Combine(Folder, RetrainingPolicy.FileName);
        File.WriteAllText(path, $$"""
            {
              "notebook": "train.ipynb",
              "experiment": "late-flights",
              "metric": "Accuracy",
              "dataset": { "name": "flights", "driftExclude": ["id"] },
              "model": { "name": "late" },
              "cost": { "pricePerHour": 1 }{{(more.Length > 0 ? "," : "")}}
              {{more}}
            }
            """);
        return RetrainingPolicy.Read(path);
    }

    public Task<RetrainingReport> RetrainAsync(string policy = "", RetrainingOptions? options = null, CancellationToken? cancellationToken = null)
        => RetrainingRun.RunAsync(Policy(policy), Store, (options ?? new RetrainingOptions()) with { Execute = ExecuteAsync }, progress: null, cancellationToken ?? TestContext.Current.CancellationToken);

    public void Dispose()
    {
        Store.Dispose();
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)) File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(Folder, recursive: true);
    }

    // As a process of its own would run it, in this one.
    private static async Task<SeparateRunResult> ExecuteAsync(string notebook, RunRequest request, CancellationToken cancellationToken)
    {
        var result = await RequestedRun.RunAsync(NotebookDocument.Load(notebook), request, new NotebookRunOptions { Attach = SolventExtension.Attach }, progress: null, cancellationToken);
        return new SeparateRunResult(result.ExitCode, result.Run, result.Error?.Message, result.Error?.Hint);
    }
}
