namespace Solvent.Retraining;

/// <summary>The policy that <c>retrain plan --init</c> writes.</summary>
public static class StarterPolicy
{
    private const string Text =
        """
        {
          // The notebook. Its parameter 'data' takes the version to work on. With an empty 'model' it trains, logs the model and the metric on rows that it keeps
          // aside; with the name of a model it scores that one on the same rows, and trains nothing.
          "notebook": "train.ipynb",
          "parameters": { "data": "data", "model": "model", "set": {} },

          // The metric that decides, as the notebook logs it. The direction, higher or lower, follows from the name when it is left out.
          "metric": "Accuracy",
          "direction": "higher",

          // The data. Each version is a batch of its own, or cumulative: all rows until then. 'driftExclude' names what always changes.
          "dataset": { "name": "flights", "versions": "batches", "driftExclude": ["id", "date"] },

          // The registered model; its alias 'champion' moves to a winner, and the old champion becomes 'previous'.
          "model": { "name": "late-flight", "champion": "champion", "previous": "previous" },

          // When it is worth a thought: metric(name), rows, age and drift(dataset[, column]), joined by and, or, not and parentheses.
          "when": "metric(Accuracy) < 0.8 or (drift(flights) and rows > 10000) or age >= 90d",
          "cooldown": "7d",

          // What one wrong row costs, how many rows are served in a day (the versions tell when it is left out), and how long a retraining helps.
          "value": { "perError": 0.05, "rowsPerDay": 5000, "horizon": "30d" },

          // What a retraining costs beside the machine. What the machine costs is known from past runs; 'pricePerHour' here comes before theirs.
          "cost": { "fixed": 20, "pricePerHour": 0.5 },
          "budget": { "perMonth": 200, "retrainings": 4 },

          // A challenger wins when its metric is better by the margin, and when a test on the same rows says so: mcNemar, bootstrap, none, or auto.
          "promotion": { "margin": 0.0, "alpha": 0.05, "test": "auto", "predictions": "predictions.csv", "label": "label", "score": "score" }
        }

        """;

    /// <summary>Writes the starter; a file that is there stays as it is.</summary>
    /// <exception cref="SolventException"><c>policy-exists</c>; <c>write-failed</c>, <c>disk-full</c>.</exception>
    public static Task WriteAsync(string path, CancellationToken cancellationToken = default) => File.Exists(path)
        ? throw new SolventException("policy-exists", $"'{path}' is there already.") { File = path, Hint = "Edit it, or name another file with --policy." }
        : AtomicFile.WriteAllTextAsync(path, Text, cancellationToken);
}
