namespace Solvent.Experiments;

/// <summary>Tags that mean something to MLflow or to us, and are not the user's.</summary>
internal static class MlflowTags
{
    public const string RunName = "mlflow.runName";
    public const string Parent = "mlflow.parentRunId";
    public const string User = "mlflow.user";
    public const string Commit = "mlflow.source.git.commit";
    public const string SourceName = "mlflow.source.name";
    public const string SourceType = "mlflow.source.type";
    public const string Notebook = "NOTEBOOK";

    /// <summary>The beginning of what Solvent notes of a run at a server.</summary>
    public const string Ours = "solvent.run.";

    /// <summary>The run here: the tag by which a later push finds what an earlier one has sent.</summary>
    public const string Id = Ours + "id";

    /// <summary>SHA-256 of what was pushed, once everything has arrived.</summary>
    public const string Pushed = Ours + "pushed";

    /// <summary>Whether there is a <see cref="MlflowDetails"/>.</summary>
    public const string Details = Ours + "details";

    public const string Notes = Ours + "notes.";

    /// <summary>The beginning of what is noted here of a run that came from, or went to, a server. It stays here.</summary>
    public const string Local = "solvent.mlflow.";

    /// <summary>The run at the server that it came from.</summary>
    public const string ThereId = Local + "run";

    /// <summary>The server, or the folder, that it came from.</summary>
    public const string ThereAddress = Local + "from";

    /// <summary>Whether a tag of a user would be taken for one that MLflow or Solvent sets.</summary>
    public static bool IsReserved(string name, RunRecord run)
        => name is RunName or Parent or User or Commit || name.StartsWith(Ours, StringComparison.Ordinal)
            || (name is SourceName or SourceType && (run.Notebook is not null || run.Tags.GetValueOrDefault(SourceType) is Notebook));
}
