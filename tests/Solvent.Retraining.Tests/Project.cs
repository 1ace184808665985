using Solvent.Datasets;
using Solvent.Experiments;

namespace Solvent.Retraining.Tests;

/// <summary>A project of its own for one test, with versions of a dataset, runs, models and a policy.</summary>
internal sealed class Project : IDisposable
{
    public Project()
    {
        Store = ExperimentStore.Open(Folder);
        Directory.CreateDirectory(Path.Combine(Folder, ".git"));
        Repository = DatasetRepository.Open(Folder);
        File.WriteAllText(Path.Combine(Folder, "train.ipynb"), "");
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("solvent-retraining-").FullName;

    public ExperimentStore Store { get; }

    public DatasetRepository Repository { get; }

    /// <summary>Commits a version of 'trips' with 400 rows, whose distances are moved by a number of standard deviations.</summary>
    public async Task<string> CommitAsync(double moved)
    {
        // Quantiles of the logistic distribution: the same spread in each version, without chance.
        var rows = Enumerable.Range(0, 400).Select(row => (row + 0.5) / 400).Select((share, row) => FormattableString.Invariant($"{row},{Math.Log(share / (1 - share)) + (moved * 1.814):0.######}"));
        var path = Path.Combine(Folder, "trips.csv");
        await File.WriteAllLinesAsync(path, rows.Prepend("id,distance"), TestContext.Current.CancellationToken);
        return (await Repository.CommitAsync(path, "trips", cancellationToken: TestContext.Current.CancellationToken)).Version.Reference;
    }

    /// <summary>Records the training of a model and registers it as the champion.</summary>
    public string Train(string data, double accuracy)
    {
        string id;
        using (var run = Store.Start("late", new RunOptions { Notebook = Path.Combine(Folder, "train.ipynb") }))
        {
            id = run.Id;
            run.Use(data);
            run.Log("Accuracy", accuracy);
            var model = Path.Combine(Folder, "model.zip");
            File.WriteAllText(model, id);
            run.LogArtifact(model);
        }

        var version = Store.Models.Register(id, "late", "model.zip");
        return Store.Models.SetAlias(version.Reference, "champion").Reference;
    }

    /// <summary>Records that a model was scored on a version.</summary>
    public void Score(string model, string data, double accuracy)
    {
        using var run = Store.Start("late", new RunOptions
        {
            Notebook = Path.Combine(Folder, "train.ipynb"),
            Tags = new Dictionary<string, string>(StringComparer.Ordinal) { [RetrainingTags.Role] = RetrainingTags.Score, [RetrainingTags.Model] = model, [RetrainingTags.Data] = data },
        });
        run.Log("Accuracy", accuracy);
    }

    public RetrainingPolicy Policy(string more = "")
    {
        var path = Path.Combine(Folder, RetrainingPolicy.FileName);
        File.WriteAllText(path, $$"""
            {
              "notebook": "train.ipynb",
              "metric": "Accuracy",
              "dataset": { "name": "trips", "driftExclude": ["id"] },
              "model": { "name": "late" }{{(more.Length > 0 ? "," : "")}}
              {{more}}
            }
            """);
        return RetrainingPolicy.Read(path);
    }

    public void Dispose()
    {
        Store.Dispose();
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)) File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(Folder, recursive: true);
    }
}
