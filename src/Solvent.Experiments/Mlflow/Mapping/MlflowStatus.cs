namespace Solvent.Experiments;

/// <summary>What has become of a run, in MLflow's words.</summary>
internal static class MlflowStatus
{
    public static string Of(RunStatus status) => status switch
    {
        RunStatus.Running => "RUNNING",
        RunStatus.Failed => "FAILED",
        RunStatus.Interrupted => "KILLED",
        _ => "FINISHED",
    };

    /// <summary>The status that a word, or the number that stands for it in a file, means.</summary>
    public static RunStatus Parse(string? status) => status switch
    {
        "FINISHED" or "3" => RunStatus.Finished,
        "FAILED" or "4" => RunStatus.Failed,
        "KILLED" or "5" => RunStatus.Interrupted,
        _ => RunStatus.Running,
    };
}
