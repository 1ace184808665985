namespace Solvent.Experiments;

/// <summary>Finds the model among the artifacts of a run.</summary>
internal static class RunModels
{
    private const string End = ".zip";

    /// <exception cref="SolventException"><c>artifact-not-found</c>, <c>artifact-ambiguous</c>.</exception>
    public static RunArtifact Find(RunRecord run, string? name)
    {
        if (name is not null)
        {
            return run.Artifacts.FirstOrDefault(artifact => artifact.Name == name || artifact.Name == name + End) ?? throw NotFound(run, $"no artifact '{name}'", name);
        }

        var models = run.Artifacts.Where(artifact => artifact.Kind is ArtifactKind.Model).ToList();
        if (models is [var only]) return only;
        throw models.Count == 0
            ? NotFound(run, "no model", written: null)
            : new SolventException("artifact-ambiguous", $"The run {run.Id} has several models: {string.Join(", ", models.Select(model => model.Name))}.") { Hint = "Name one with --artifact." };
    }

    private static SolventException NotFound(RunRecord run, string what, string? written)
    {
        var names = run.Artifacts.Select(artifact => artifact.Name).ToList();
        return new SolventException("artifact-not-found", $"The run {run.Id} has {what}.")
        {
            Hint = (written is null ? null : NearestName.Suggestion(written, names)) ?? (names.Count == 0 || written is null ? "Log a model while the run is open: run.LogModel(model, data)" : $"It has: {string.Join(", ", names)}."),
        };
    }
}
