using System.Globalization;
using Solvent.Runner;

namespace Solvent.Promotion.Gate.Checks;

/// <summary>On request, makes the newest of the runs again and compares everything that counts.</summary>
internal sealed class ReproductionCheck : IGateCheck
{
    public string Activity => "looking whether the run can be made again";

    public async Task<IReadOnlyList<GateFinding>> RunAsync(GateContext context, CancellationToken cancellationToken)
    {
        if (!context.Options.Verifies || context.Runs is not [.., var run]) return [];
        var options = new ReproductionOptions { Tolerance = context.Options.Tolerance, Command = context.Options.Command };
        var report = await Reproduction.RunAsync(context.Store, run.Id, options, context.Options.OnLine, cancellationToken);
        return report.IsReproduced ? [] : [Failed(report)];
    }

    private static GateFinding Failed(ReproductionReport report)
    {
        var parts = report.Parts.Where(part => part.Counts && part.Verdict != PartVerdict.Same).Select(part => $"{part.Name}: {string.Join(", ", part.Details)}");
        var metrics = report.Metrics.Where(metric => metric.Counts && metric.Verdict != PartVerdict.Same)
            .Select(metric => string.Create(CultureInfo.InvariantCulture, $"{metric.Name}: {metric.Recorded:R} before, {(metric.Reproduced is { } now ? now.ToString("R", CultureInfo.InvariantCulture) : "none")} now"));
        var why = string.Join("; ", new[] { report.Error }.OfType<string>().Concat(parts).Concat(metrics));
        return new GateFinding(
            GateCode.NotReproduced,
            $"Run {report.Original.Id} could not be made again. {why.TrimEnd('.')}.",
            report.Parts.Select(part => part.Advice).OfType<string>().FirstOrDefault() ?? $"Look at all of it: solvent experiment reproduce {report.Original.Id}");
    }
}
