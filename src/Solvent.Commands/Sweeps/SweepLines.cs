using System.Text.Json;
using System.Text.Json.Serialization;
using Solvent.Commands.Views;
using Solvent.Runner.Sweeps;

namespace Solvent.Commands.Sweeps;

/// <summary>Tells how far a sweep has come, a line for each trial: for people when it ends, for programs as JSON when it starts too.</summary>
internal sealed class SweepLines(bool asJson, Action<string>? write, Action<string>? status) : IProgress<SweepProgress>
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public void Report(SweepProgress value)
    {
        if (asJson) write?.Invoke(JsonSerializer.Serialize(value, Json));
        else if (value.Trial.Status != TrialStatus.Running) write?.Invoke(Line(value));
        if (!asJson) status?.Invoke(Status(value));
    }

    private static string Status(SweepProgress progress)
    {
        var of = progress.Total is { } total ? $" of {ViewFormat.Count(total)}" : "";
        var best = progress.Best is { } leader ? $", best {ViewFormat.Number(leader.Metric)} with {SweepView.Values(leader)}" : "";
        return $"{ViewFormat.Count(progress.Over)}{of} over, {ViewFormat.Count(progress.Running)} running{best}";
    }

    private static string Line(SweepProgress progress)
    {
        var trial = progress.Trial;
        var result = trial.Status switch
        {
            TrialStatus.Finished => ViewFormat.Number(trial.Metric) ?? "",
            TrialStatus.Stopped => $"{ViewFormat.Number(trial.Metric)} (stopped)",
            TrialStatus.Failed => $"failed: {trial.Error}",
            _ => "interrupted",
        };
        var of = progress.Total is { } total ? $" of {ViewFormat.Count(total)}" : "";
        var time = trial.Seconds is { } seconds ? $"  {ViewFormat.Duration(TimeSpan.FromSeconds(seconds))}" : "";
        var best = progress.Best is { } leader ? $"  best {ViewFormat.Number(leader.Metric)} (trial {ViewFormat.Count(leader.Number)})" : "";
        return $"trial {ViewFormat.Count(trial.Number)}{of}{time}  {SweepView.Values(trial)}  {result}{best}";
    }
}
