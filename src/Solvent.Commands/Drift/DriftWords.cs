using Solvent.Commands.Views;
using Solvent.Drift;

namespace Solvent.Commands.Drift;

/// <summary>Words and colours for verdicts.</summary>
internal static class DriftWords
{
    /// <summary>A verdict about one column as a badge.</summary>
    public static ViewCell Badge(DriftVerdict verdict) => ViewCell.Badge(Label(verdict), Tone(verdict));

    public static string Label(DriftVerdict verdict) => verdict switch
    {
        DriftVerdict.Ok => "no drift",
        DriftVerdict.Drift => "drift",
        DriftVerdict.NotEnoughData => "not enough data",
        _ => "error",
    };

    public static ViewTone Tone(DriftVerdict verdict) => verdict switch
    {
        DriftVerdict.Ok => ViewTone.Good,
        DriftVerdict.Drift => ViewTone.Bad,
        DriftVerdict.NotEnoughData => ViewTone.Neutral,
        _ => ViewTone.Warning,
    };
}
