using System.Globalization;
using Solvent.Kernel.Formatting.Rendering;
using Solvent.Notebooks;

namespace Solvent.Kernel.Formatting.ProgressBars;

/// <summary>How far some work is, for a reader.</summary>
/// <param name="Title">What is being done.</param>
/// <param name="Value">How much of it is done.</param>
/// <param name="Total">How much there is to do, 1 for a share of the whole, or <see langword="null"/> when nobody knows.</param>
/// <param name="Elapsed">Since when it runs.</param>
/// <param name="Status">Whether it still runs.</param>
internal sealed record ProgressState(string? Title, double Value, double? Total, TimeSpan Elapsed, ProgressStatus Status)
{
    private const int BarLength = 20;

    private double? Share => Total is { } total ? total <= 0 ? 1 : Math.Clamp(Value / total, 0, 1) : null;

    public MimeBundle ToMimeBundle() => MimeBundle.FromHtml(ToHtml(), ToText());

    /// <summary>Such as <c>training [#####     ] 50 % 12/24 0:12 left</c>.</summary>
    public string ToText()
    {
        var filled = (int)((Share ?? 0) * BarLength);
        var bar = Share is null ? null : $"[{new string('#', filled)}{new string(' ', BarLength - filled)}]";
        return string.Join(' ', new[] { Title, bar, Facts() }.Where(part => !string.IsNullOrEmpty(part)));
    }

    private string ToHtml()
    {
        var value = Share is { } share ? string.Create(CultureInfo.InvariantCulture, $" value=\"{share:0.####}\"") : Status == ProgressStatus.Running ? "" : " value=\"1\"";
        var title = string.IsNullOrEmpty(Title) ? "" : $"<span>{HtmlText.Escape(Title)}</span>";
        var color = Status is ProgressStatus.Failed or ProgressStatus.Cancelled ? "color:#d9435a;" : "opacity:.75;";
        return $"<div class=\"slv-progress\" style=\"display:flex;flex-wrap:wrap;align-items:center;gap:.3em .8em;font-size:.9em\">{title}"
            + $"<progress max=\"1\"{value} style=\"width:16em\" aria-label=\"{HtmlText.Escape(Title ?? "progress")}\"></progress>"
            + $"<span style=\"{color}font-variant-numeric:tabular-nums\">{HtmlText.Escape(Facts())}</span></div>";
    }

    private string Facts()
    {
        var percent = Share is { } share ? string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(share * 100):0} %") : null;
        var count = Total is null ? Number(Value) : Total == 1 ? null : $"{Number(Value)}/{Number(Total.Value)}";
        return string.Join(' ', new[] { percent, count, Time() }.Where(part => part is not null));
    }

    private string? Time() => Status switch
    {
        ProgressStatus.Done => $"in {Clock(Elapsed)}",
        ProgressStatus.Stopped => $"stopped after {Clock(Elapsed)}",
        ProgressStatus.Failed => $"failed after {Clock(Elapsed)}",
        ProgressStatus.Cancelled => $"cancelled after {Clock(Elapsed)}",
        _ when Share is > 0 and { } share => Remaining(share) is { } remaining ? $"{Clock(remaining)} left" : null,
        _ => Elapsed < TimeSpan.FromSeconds(1) ? null : $"for {Clock(Elapsed)}",
    };

    private TimeSpan? Remaining(double share)
    {
        var seconds = Elapsed.TotalSeconds * (1 - share) / share;
        return seconds < TimeSpan.MaxValue.TotalSeconds / 2 ? TimeSpan.FromSeconds(Math.Ceiling(seconds)) : null;
    }

    private static string Number(double value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);

    private static string Clock(TimeSpan time) => time.TotalHours < 1
        ? string.Create(CultureInfo.InvariantCulture, $"{time.Minutes}:{time.Seconds:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(time.TotalHours):0}:{time.Minutes:00}:{time.Seconds:00}");
}
