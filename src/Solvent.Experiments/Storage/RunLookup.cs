using System.Globalization;

namespace Solvent.Experiments;

/// <summary>Finds runs by the beginning of their identifier, and says what there is when there is none.</summary>
internal sealed class RunLookup(RunReader reader, string root)
{
    /// <summary>An identifier that no run has.</summary>
    public string NewId(DateTimeOffset now)
    {
        while (true)
        {
            var id = RunId.New(now);
            if (reader.IdsStartingWith(id).Count == 0) return id;
        }
    }

    /// <summary>The whole identifier.</summary>
    /// <exception cref="SolventException"><c>run-not-found</c>, with the nearest; <c>run-ambiguous</c>.</exception>
    public string Find(string idOrPrefix)
    {
        var prefix = idOrPrefix.ToLowerInvariant();
        var matches = prefix.Length == 0 ? [] : reader.IdsStartingWith(prefix);
        if (matches is [var id]) return id;
        if (matches.Count > 1)
        {
            throw new SolventException("run-ambiguous", $"'{idOrPrefix}' could be {string.Join(", ", matches)}.") { Hint = "Write more of the identifier." };
        }

        throw new SolventException("run-not-found", $"There is no run '{idOrPrefix}' in '{root}'.")
        {
            Hint = NearestName.Suggestion(prefix, reader.IdsStartingWith("")) ?? "solvent experiment list shows the runs.",
        };
    }

    /// <summary>Why no run leads by a metric.</summary>
    public SolventException NoLeader(string? experiment, string metric)
    {
        var experiments = reader.Experiments();
        if (experiment is not null && !experiments.Contains(experiment, StringComparer.Ordinal))
        {
            return new SolventException("experiment-not-found", $"There is no experiment '{experiment}' in '{root}'.")
            {
                Hint = NearestName.Suggestion(experiment, experiments) ?? (experiments.Count == 0 ? "No run was started there yet." : $"There are: {string.Join(", ", experiments)}."),
            };
        }

        var metrics = reader.MetricNames(experiment);
        var where = experiment is null ? "" : $" of '{experiment}'";
        return new SolventException("metric-not-found", string.Create(CultureInfo.InvariantCulture, $"No run{where} has a finite value of the metric '{metric}'."))
        {
            Hint = NearestName.Suggestion(metric, metrics.Where(name => !string.Equals(name, metric, StringComparison.Ordinal)))
                ?? (metrics.Count == 0 ? "No metric was logged yet." : $"Logged were: {string.Join(", ", metrics)}."),
        };
    }
}
